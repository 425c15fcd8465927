import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a subject (a keyed hash) guessed wrong of late, and from when on it may try again. */
@Entity('sign_in_guess')
@Check('sign_in_guess_guesses_ck', 'guesses >= 0')
export class SignInGuess {
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'sign_in_guess_pk' })
  subject: Buffer;

  @Column({ type: 'integer' })
  guesses: number;

  @Column({ type: 'timestamptz', name: 'last_at' })
  lastAt: Date;

  @Column({ type: 'timestamptz', name: 'free_at' })
  freeAt: Date;
}
