import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { LANGUAGES } from '../../shared/language.ts';
import { useTexts } from '../language/language.tsx';
import type { BookingModel } from './use-booking-form.ts';
import { visitsWords } from './words.ts';

/** What most people at a desk are not asked. */
export function MoreFields({ model }: { readonly model: BookingModel }): ReactElement {
  const texts = useTexts(visitsWords);
  const { draft, change, fields, service } = model;
  return (
    <details className="booking-more">
      <summary>{texts.more}</summary>
      <div className="booking-more-fields">
        <TextInput label={texts.email} type="email" autoComplete="off" {...fields.of('email')} />
        <TextInput label={texts.bookedBy} autoComplete="off" {...fields.of('bookedBy')} />
        <NativeSelect
          label={texts.audience}
          value={draft.audience}
          onChange={({ currentTarget }) => change({ audience: currentTarget.value })}
          data={(service?.audiences ?? []).map(({ code, title }) => ({ value: code, label: title }))}
        />
        <NativeSelect
          label={texts.language}
          value={draft.locale}
          onChange={({ currentTarget }) => change({ locale: currentTarget.value === 'en' ? 'en' : 'ru' })}
          data={LANGUAGES.map((value) => ({ value, label: texts.languages[value] ?? value }))}
        />
      </div>
    </details>
  );
}
