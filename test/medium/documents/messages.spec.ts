import { describe, expect, it } from '@jest/globals';
import {
  composeBooked,
  composeCancelled,
  composeMoved,
} from '../../../src/bookings/messages/compose-message.ts';
import type { MessageParts } from '../../../src/bookings/messages/message-parts.ts';
import { SAMPLE_DOCUMENTS, sampleBooking } from './sample-booking.ts';

const LINKS = {
  visit: 'https://okno.example/visit/48271935',
  open: 'https://okno.example/b#48271935.secret',
  again: 'https://okno.example/',
};

function parts(changes: Parameters<typeof sampleBooking>[0] = {}): MessageParts {
  return { details: sampleBooking(changes), documents: SAMPLE_DOCUMENTS, links: LINKS };
}

/** What a reader of the HTML hears: tags away, entities read. */
function heard(html: string): string {
  const named: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return html
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => named[entity] ?? entity);
}

describe('the letter that a place is booked', () => {
  it('says when, where, when to come, what to bring, how to change it and what never to tell', () => {
    expect(composeBooked(parts(), 'ru').text).toBe(`Вы записаны

Номер талона:
4827-1935

Когда:
вторник, 24 ноября 2026 года, 10:15
местное время, UTC+7 (МСК+4)

Куда:
Отдел по Кожевниковскому району
Томская область, Кожевниковский район, с. Кожевниково, ул. Парковая, д. 1, стр. 3
Телефон для справок: +7 800 100-32-82

Когда прийти:
С 09:45 до 10:30.

Кто придёт:
Мария Ивановна

Что взять с собой:
- Паспорт
- СНИЛС. Достаточно номера: бумажной карточки больше нет.

Не сможете прийти:
Перенести можно до: вторник, 24 ноября 2026 года, 09:45.
Отменить можно до: вторник, 24 ноября 2026 года, 10:15.
Эта ссылка открывает запись без пароля: не пересылайте её.
Открыть запись, перенести или отменить:
https://okno.example/b#48271935.secret
Открыть запись по номеру и фамилии:
https://okno.example/visit/48271935

Во вложении — событие для календаря (calendar.ics).
Мы никогда не спрашиваем коды из СМС и пароли. Если кто-то их спрашивает, это мошенники.
`);
  });

  it('says the same in HTML as in plain text, with the language named and nothing loaded from outside', () => {
    const { html, text } = composeBooked(parts(), 'ru');
    const spoken = heard(html);
    for (const line of text.split('\n').filter((line) => line !== '' && !/^(- |https:)/.test(line))) {
      expect(spoken).toContain(line.replace(/:$/, ''));
    }
    expect(html).toContain('<html lang="ru">');
    expect(html).toContain(`href="${LINKS.open}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(?:img|link|script|style|iframe)\b|src=|url\(/);
  });

  it('is in English when asked', () => {
    const { subject, text } = composeBooked(parts(), 'en');
    expect(subject).toBe('You are booked: Tuesday, 24 November 2026, 10:15. Booking 4827-1935');
    expect(text).toContain('local time of the centre, UTC+7');
    expect(text.replace(/Отдел по.*|Томская область.*|Мария.*|- .*/g, '')).not.toMatch(/[а-яё]/i);
  });

  it('names nobody in full: the family name with the number would open the booking', () => {
    const { subject, text, html } = composeBooked(parts(), 'ru');
    expect(`${subject}${text}${html}`).not.toContain('Ёлкина');
    expect(subject).not.toContain('Мария');
  });

  it('keeps what people and administrators typed as text', () => {
    const evil = `<script>"'&`;
    const { html } = composeBooked(
      {
        ...parts({ visitor: { familyName: 'А', givenName: evil, patronymic: null } }),
        documents: [{ code: 'evil', title: evil, note: evil }],
      },
      'ru',
    );
    expect(html).not.toContain('<script');
    expect(heard(html).split(evil)).toHaveLength(4);
  });

  it('speaks of no deadline that had passed when the place was booked at the desk', () => {
    const { startsAt } = sampleBooking();
    const { text } = composeBooked(parts({ history: [{ at: startsAt - 600_000, event: 'book' }] }), 'ru');
    expect(text).not.toContain('Перенести можно до');
    expect(text).toContain('Отменить можно до');
  });

  it('goes to the e-mail, with the event attached; to nobody when there is none', () => {
    const message = composeBooked(parts(), 'ru');
    expect(message.to).toBe('maria@example.ru');
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['calendar.ics']);
    expect(String(message.attachments[0]?.content)).toContain('DTSTART:20261124T031500Z');
    expect(composeBooked(parts({ contact: { phone: '+73822000000', email: null } }), 'ru').to).toBeNull();
  });
});

describe('the letter that a booking is moved', () => {
  it('leads with the new time', () => {
    const { subject, text } = composeMoved(parts(), 'ru');
    expect(subject).toBe('Запись 4827-1935 перенесена на вторник, 24 ноября 2026 года, 10:15');
    expect(text).toContain('Новое время:\nвторник, 24 ноября 2026 года, 10:15');
  });
});

describe('the letter that a booking is cancelled', () => {
  it('tells who cancelled it, offers to book again, and says nothing of coming', () => {
    const own = composeCancelled(parts({ status: 'cancelled-by-applicant' }), 'ru');
    const theirs = composeCancelled(parts({ status: 'cancelled-by-centre' }), 'ru');
    expect(own.text).toContain('Вы отменили запись.');
    expect(theirs.text).toContain('Центр отменил вашу запись');
    expect(theirs.text).toContain('Приносим извинения.');
    for (const { text, attachments } of [own, theirs]) {
      expect(text).toContain('Записаться снова:\nhttps://okno.example/');
      expect(text).not.toMatch(/Что взять|Когда прийти|#48271935/);
      expect(String(attachments[0]?.content)).toContain('STATUS:CANCELLED');
    }
  });
});
