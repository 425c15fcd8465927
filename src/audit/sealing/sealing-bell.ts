import { Injectable } from '@nestjs/common';

/** Looks after a ring: an entry written just before one may be committed only after it. */
const LOOKS = 2;

/** Rung by whoever writes an entry, in the same process; whoever seals looks every second whether it was. */
@Injectable()
export class SealingBell {
  #looks = 0;

  ring(): void {
    this.#looks = LOOKS;
  }

  /** Whether something may be there to be sealed. */
  look(): boolean {
    if (this.#looks === 0) return false;
    this.#looks -= 1;
    return true;
  }
}
