import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One row, locked by whoever edits the catalogue; its version is a step further with every edit. */
@Entity('catalogue_version')
@Check('catalogue_version_one_ck', 'id = 1')
export class CatalogueVersion {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'catalogue_version_pk' })
  id: number;

  @Column({ type: 'integer' })
  version: number;
}
