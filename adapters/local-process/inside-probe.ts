/** Runs inside a confinement and prints what is still possible there, as JSON. Started as a program, never imported. */
import { accessSync, constants, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

const [runner = '', home = '', project = ''] = process.argv.slice(2);

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

function isWritable(folder: string): boolean {
  const path = join(folder, `.saraphina-probe-${process.pid}`);
  try {
    writeFileSync(path, '');
    rmSync(path);
    return true;
  } catch {
    return false;
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

const status = readOr('/proc/self/status', '');
const limits = readOr('/proc/self/limits', '');
const shared = process.pid === 1 ? [] : ['/tmp', '/var/tmp', '/dev/shm'];

process.stdout.write(
  JSON.stringify({
    uid: process.getuid?.() ?? -1,
    pid: process.pid,
    interfaces: Object.keys(networkInterfaces()),
    capabilities: /^CapEff:\s*(\w+)$/m.exec(status)?.[1] ?? 'unknown',
    noNewPrivileges: /^NoNewPrivs:\s*1$/m.test(status),
    seccomp: /^Seccomp:\s*2$/m.test(status),
    openFiles: Number(/^Max open files\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? Infinity),
    processes: Number(/^Max processes\s+\d+\s+(\d+)/m.exec(limits)?.[1] ?? Infinity),
    writable: [...new Set([...shared, home, project, '/'])].filter((folder) => folder !== '' && isWritable(folder)),
    canRun: isReadable(runner),
  }),
);
