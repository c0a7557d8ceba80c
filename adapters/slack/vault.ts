import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Something encrypted, as JSON. */
export interface Sealed {
  /** Version of this form. */
  v: 1;
  iv: string;
  tag: string;
  data: string;
}

/** AES-256-GCM: whoever has not the key can neither read nor change what is sealed, nor put it in another's place. */
export interface Vault {
  /** @param label what it belongs to; it opens only under the same one */
  seal(value: unknown, label: string): Sealed;
  /** @throws Error when it was changed, belongs to something else, or was sealed with another key */
  open(sealed: Sealed, label: string): unknown;
}

/** @param hexKey 64 hexadecimal digits */
export function createVault(hexKey: string): Vault {
  const key = Buffer.from(hexKey, 'hex');
  return {
    seal(value, label) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(label));
      const data = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return { v: 1, iv: iv.toString('base64'), tag: cipher.getAuthTag().toString('base64'), data: data.toString('base64') };
    },
    open({ v, iv, tag, data }, label) {
      if (v !== 1) throw new Error(`expected version 1, got ${String(v)}`);
      const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 }).setAAD(Buffer.from(label)).setAuthTag(Buffer.from(tag, 'base64'));
      return JSON.parse(Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8'));
    },
  };
}
