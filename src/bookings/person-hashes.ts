import { Injectable } from '@nestjs/common';
import { Secrets } from '../common/secrets/secrets.ts';
import type { Visitor } from './booking-details.ts';
import { contactText, eachContact, personAtDeskText, personText } from './domain/person-key.ts';
import type { Contact, PersonName } from './domain/person-key.ts';

/** Keyed hashes of a person and of their contacts, sorted; two when both telephone and e-mail are given. */
@Injectable()
export class PersonHashes {
  constructor(private readonly secrets: Secrets) {}

  persons(name: PersonName, contact: Contact): Buffer[] {
    return this.#sorted(
      'person',
      eachContact(contact).map((each) => personText(name, each)),
    );
  }

  /** Of a person booked by staff, who may be without any contact. */
  atDesk(name: Visitor, contact: Contact, centreId: string): Buffer[] {
    const known = this.persons(name, contact);
    return known.length > 0 ? known : this.#sorted('person', [personAtDeskText(name, centreId)]);
  }

  contacts(contact: Contact): Buffer[] {
    return this.#sorted(
      'contact',
      eachContact(contact).map((each) => contactText(each)),
    );
  }

  #sorted(use: 'person' | 'contact', texts: readonly (string | null)[]): Buffer[] {
    return texts
      .filter((text) => text !== null)
      .map((text) => this.secrets.hash(use, text))
      .sort((a, b) => Buffer.compare(a, b));
  }
}
