import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person who works with the product. */
@Entity('staff_account')
@Unique('staff_account_login_uq', ['login'])
@Unique('staff_account_email_uq', ['email'])
@Unique('staff_account_oidc_uq', ['oidcIssuer', 'oidcSubject'])
@Check('staff_account_login_ck', `login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'`)
@Check('staff_account_email_ck', `email like '%@%' and email = lower(email)`)
@Check('staff_account_language_ck', `language in ('ru', 'en')`)
@Check('staff_account_password_ck', 'password_hash is null or login is not null')
@Check('staff_account_code_ck', 'code_since is null or code_secret is not null')
@Check('staff_account_oidc_ck', '(oidc_issuer is null) = (oidc_subject is null)')
@Index('staff_account_name_ix', ['search', 'id'])
export class StaffAccount {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'staff_account_pk' })
  id: string;

  /** In lower case, never with an @, so that it is nobody's e-mail. Null until the invitation is accepted. */
  @Column({ type: 'text', nullable: true })
  login: string | null;

  /** In lower case. */
  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', name: 'display_name' })
  displayName: string;

  @Column({ type: 'text' })
  language: string;

  /** Argon2id in PHC form; null for whoever has no password here. */
  @Column({ type: 'text', name: 'password_hash', nullable: true })
  passwordHash: string | null;

  /** The secret of one-time codes, sealed. Without `codeSince` it is only being set up. */
  @Column({ type: 'bytea', name: 'code_secret', nullable: true })
  codeSecret: Buffer | null;

  @Column({ type: 'timestamptz', name: 'code_since', nullable: true })
  codeSince: Date | null;

  /** The half minute whose code was used last: neither it nor an earlier one is taken again. */
  @Column({ type: 'integer', name: 'code_last_step', nullable: true })
  codeLastStep: number | null;

  @Column({ type: 'text', name: 'oidc_issuer', nullable: true })
  oidcIssuer: string | null;

  @Column({ type: 'text', name: 'oidc_subject', nullable: true })
  oidcSubject: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'suspended_at', nullable: true })
  suspendedAt: Date | null;

  /** True for the ready sign-ins of a demonstration, whose passwords everybody knows. */
  @Column({ type: 'boolean' })
  demo: boolean;

  /** fold_text of name, login and e-mail. */
  @Column({ type: 'text' })
  search: string;
}
