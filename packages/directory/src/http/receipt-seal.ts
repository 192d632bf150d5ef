/**
 * Carries a token from a form's POST to the page the browser is sent to, without the token in any address that is
 * logged: encrypted (AES-256-GCM, NIST SP 800-38D) by a key this process made for itself, and for a short time only.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** The browser follows at once; a reload soon after still works, and an address found in a log later does not. */
const LIFE_MS = 10 * 60 * 1000;
const NONCE_BYTES = 12;
const MAC_BYTES = 16;
const TIME_BYTES = 6;

export interface ReceiptSeal {
  close(token: string, now: Date): string;
  /** The token; undefined where the seal is too old, broken, or of another process. */
  open(sealed: string, now: Date): string | undefined;
}

export function createReceiptSeal(): ReceiptSeal {
  const key = randomBytes(32);
  return {
    close(token, now) {
      const nonce = randomBytes(NONCE_BYTES);
      const time = Buffer.alloc(TIME_BYTES);
      time.writeUIntBE(now.getTime(), 0, TIME_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const parts = [
        nonce,
        cipher.update(time),
        cipher.update(token, 'utf8'),
        cipher.final(),
        cipher.getAuthTag(),
      ];
      return Buffer.concat(parts).toString('base64url');
    },

    open(sealed, now) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length <= NONCE_BYTES + TIME_BYTES + MAC_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(-MAC_BYTES));
      try {
        const plain = Buffer.concat([
          decipher.update(bytes.subarray(NONCE_BYTES, -MAC_BYTES)),
          decipher.final(),
        ]);
        const age = now.getTime() - plain.readUIntBE(0, TIME_BYTES);
        return age <= LIFE_MS ? plain.toString('utf8', TIME_BYTES) : undefined;
      } catch {
        // A seal that was tampered with or made by another process fails its check; its holder gets the status page.
        return undefined;
      }
    },
  };
}
