/** What the engine sends over an attached stream without a terminal: frames of eight bytes of header and a payload. */
const HEADER_BYTES = 8;
const STDERR = 2;

export interface StreamSinks {
  stdout(bytes: Buffer): void;
  stderr(bytes: Buffer): void;
}

/**
 * Splits the engine's frames without ever holding more than a header: payloads are passed on as they come.
 * Source: Docker Engine API, "Attach to a container", stream format.
 */
export function createDemultiplexer(sinks: StreamSinks): (chunk: Buffer) => void {
  let header = Buffer.alloc(0);
  let left = 0;
  let target = sinks.stdout;
  return (chunk) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (left === 0) {
        const missing = HEADER_BYTES - header.length;
        header = Buffer.concat([header, rest.subarray(0, missing)]);
        rest = rest.subarray(missing);
        if (header.length < HEADER_BYTES) return;
        target = header[0] === STDERR ? sinks.stderr : sinks.stdout;
        left = header.readUInt32BE(4);
        header = Buffer.alloc(0);
        continue;
      }
      const payload = rest.subarray(0, left);
      left -= payload.length;
      rest = rest.subarray(payload.length);
      target(payload);
    }
  };
}
