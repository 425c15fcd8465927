import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { generateSecret, generateURI, verifySync } from 'otplib';
import { Secrets } from '../../common/secrets/secrets.ts';
import { Clock } from '../../common/time/clock.ts';

const ISSUER = 'Okno';
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A code of the half minute before or after is taken too: clocks of telephones are not exact. */
const TOLERANCE_SECONDS = 30;

/** Six-digit codes of an authenticator application (RFC 6238), and their secrets as the database keeps them. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  newSecret(): string {
    return generateSecret();
  }

  /** What an application reads from the picture. */
  uri(secret: string, label: string): string {
    return generateURI({ issuer: ISSUER, label, secret });
  }

  /** The half minute, counted from 1970, that the code is of; null when it is of none near now. */
  stepOf(secret: string, code: string): number | null {
    const token = code.replaceAll(/\s/g, '');
    const epoch = Math.floor(this.clock.now() / 1000);
    const found = verifySync({ secret, token, epoch, epochTolerance: TOLERANCE_SECONDS });
    return found.valid && 'timeStep' in found ? found.timeStep : null;
  }

  /** The secret under the installation's key, bound to its person: moved to another row it does not open. */
  seal(secret: string, accountId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.secrets.key('staff-code'), nonce);
    cipher.setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when it was sealed for somebody else or under another key. */
  open(sealed: Buffer, accountId: string): string {
    const decipher = createDecipheriv(
      CIPHER,
      this.secrets.key('staff-code'),
      sealed.subarray(0, NONCE_BYTES),
    );
    decipher.setAAD(Buffer.from(accountId));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const opened = decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  }
}
