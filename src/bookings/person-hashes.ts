import { Injectable } from '@nestjs/common';
import { Secrets } from '../common/secrets/secrets.ts';
import { contactText, eachContact, personText } from './domain/person-key.ts';
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
