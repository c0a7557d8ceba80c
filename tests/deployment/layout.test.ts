import { describe, expect, it } from 'vitest';
import { fileNameProblem, functionNameProblem, pointerFiles, requireFileNames, versionOf, versionPath } from '../../src/deployment/layout.ts';

describe('function names', () => {
  it.each(['greet', 'isIPv4', '_private', '$dollar', 'toString2', 'console', 'com10'])('%s can ship', (name) => {
    expect(functionNameProblem(name)).toBeNull();
  });

  it.each([
    '', '..', '../greet', 'a/b', 'a\\b', '/etc', 'greet.js', 'a-b', '1st', 'gre et', 'greet\n', 'greet\0', 'gr\u202eeet', 'gr\u0435et', 'größe',
    '__proto__', 'constructor', 'prototype', 'then', 'default', 'class', 'await', 'node_modules', 'CON', 'nul', 'Com1', 'lpt9', 'a'.repeat(101),
  ])('%j is refused with the reason', (name) => {
    expect(functionNameProblem(name)).toMatch(/expected|reserved|device|at most/);
  });
});

describe('file names', () => {
  it.each(['subject.ts', 'my subject.ts', 'größe.test.ts', 'a+b@2.ts', 'manifest.json'])('%s can ship', (name) => {
    expect(fileNameProblem(name)).toBeNull();
  });

  it.each([
    '', '.', '..', '../x.ts', '/x.ts', 'a/b.ts', 'a\\b.ts', '.git', '.npmrc', '-rf.ts', 'x.ts.', 'x.ts ', 'x\0.ts', 'x\n.ts', 'x\u202e.ts', 'x\u200b.ts',
    'nul.ts', 'COM1.test.ts', 'a:b.ts', 'a*.ts', 'a%2e.ts', 'a#b.ts', 'a?.ts', 'gro\u0308sse.ts', `${'a'.repeat(99)}.ts`,
  ])('%j is refused', (name) => {
    expect(fileNameProblem(name)).toEqual(expect.any(String));
  });

  it('two names that differ by case only are refused', () => {
    expect(() => requireFileNames(['Greet.ts', 'greet.ts'])).toThrow(/Greet\.ts|greet\.ts/);
    expect(() => requireFileNames(['greet.ts', 'greet.test.ts'])).not.toThrow();
  });
});

describe('versions and pointers', () => {
  it('reads back the version of a folder name', () => {
    expect(versionPath('greet', 12)).toBe('functions/greet/v12');
    expect(['v12', 'v0', 'v01', 'x', 'v1x', 'v'].map(versionOf)).toEqual([12, null, null, null, null, null]);
  });

  it('re-exports the newest version, the default export only where there is one', () => {
    const files = (dts: string) => [{ path: 'greet.ts', text: '' }, { path: 'greet.js', text: '' }, { path: 'greet.d.ts', text: dts }];
    const texts = (dts: string) => pointerFiles('greet', 2, files(dts)).map((file) => file.text);
    const [script, declarations] = pointerFiles('greet', 2, files('export declare function greet(): void;\n'));
    expect(script).toEqual({ path: 'functions/greet.js', text: '// The newest shipped version.\nexport * from "./greet/v2/greet.js";\n' });
    expect(declarations?.path).toBe('functions/greet.d.ts');
    expect(declarations?.text).toContain('"saraphina-functions/greet/v2/greet"');
    expect(texts('declare const a: 1;\nexport default a;\n').join()).toContain('export { default } from "./greet/v2/greet.js"');
    expect(texts('declare const a: 1;\nexport { a, a as default };\n').join()).toContain('export { default }');
    expect(texts('/**\nexport default nothing\n*/\nexport declare const a: 1;\n').join()).not.toContain('default');
  });

  it('needs JavaScript and declarations of one name', () => {
    expect(() => pointerFiles('greet', 1, [{ path: 'greet.js', text: '' }])).toThrow(/\.d\.ts/);
  });
});
