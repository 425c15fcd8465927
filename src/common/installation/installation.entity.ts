import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says what this installation is. */
@Entity('installation')
@Check('installation_single_ck', 'id = 1')
export class Installation {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'installation_pk' })
  id: number;

  /** Root of all keyed hashes when APP_SECRET is not set; a fingerprint of APP_SECRET when it is. */
  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'boolean' })
  demo: boolean;

  @Column({ type: 'timestamptz', name: 'lists_loaded_at', nullable: true })
  listsLoadedAt: Date | null;
}
