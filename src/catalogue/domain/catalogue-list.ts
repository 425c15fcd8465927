import type { Bilingual } from '../../common/errors/problem.ts';

/** A whole catalogue as it is shipped (`data/catalogue.json`): the order of each list is the order people see. */
export interface CatalogueList {
  readonly audiences: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly documents: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly services: readonly {
    readonly code: string;
    readonly minutes: number;
    /** One Russian letter, its own, that tickets begin with: `Д-014`. */
    readonly ticketPrefix: string;
    readonly title: Bilingual;
    readonly summary: Bilingual;
    readonly rules: readonly Bilingual[];
    readonly audiences: readonly {
      readonly code: string;
      readonly documents: readonly { readonly code: string; readonly note?: Bilingual }[];
    }[];
  }[];
}
