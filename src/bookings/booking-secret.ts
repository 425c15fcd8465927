import { Injectable } from '@nestjs/common';
import { stringify, parse } from 'uuid';
import { Secrets } from '../common/secrets/secrets.ts';

const CENTRE_BYTES = 16;

/** What a secret says of itself before it is believed. */
export interface ReadSecret {
  readonly centreId: string;
  readonly mac: string;
}

/**
 * The secret of a hold, which becomes the booking's: the centre where it began, so that the one row is
 * found without asking every centre, then a keyed hash of the hold's id. Nothing is stored, and nothing
 * can be guessed without the installation's key. It survives moves, also to another centre.
 */
@Injectable()
export class BookingSecret {
  constructor(private readonly secrets: Secrets) {}

  make(centreId: string, originId: string): string {
    const mac = this.secrets.hash('booking-secret', `${centreId}:${originId}`);
    return Buffer.concat([Buffer.from(parse(centreId)), mac]).toString('base64url');
  }

  /** Splits a secret; null when it does not have the form of one. */
  read(secret: string): ReadSecret | null {
    if (!/^[A-Za-z0-9_-]{64}$/.test(secret)) return null;
    const bytes = Buffer.from(secret, 'base64url');
    try {
      const centreId = stringify(bytes.subarray(0, CENTRE_BYTES));
      return { centreId, mac: bytes.subarray(CENTRE_BYTES).toString('base64url') };
    } catch {
      return null;
    }
  }

  /** Whether the secret is that of the booking which began as the hold `originId`. */
  opens(secret: string, originId: string): boolean {
    const read = this.read(secret);
    return read !== null && this.secrets.matches('booking-secret', `${read.centreId}:${originId}`, read.mac);
  }
}
