import type { BookingDetails } from '../../../src/bookings/booking-details.ts';
import type { DocumentToBring } from '../../../src/bookings/documents/document-to-bring.ts';

const MINUTE = 60_000;

/** A booking as any citizen of Tomsk oblast may have it; a test changes what it is about. */
export function sampleBooking(changes: Partial<BookingDetails> = {}): BookingDetails {
  const startsAt = changes.startsAt ?? Date.UTC(2026, 10, 24, 3, 15);
  return {
    centreId: '01930000-0000-7000-8000-000000000001',
    id: '01930000-0000-7000-8000-000000000002',
    originId: '01930000-0000-7000-8000-000000000003',
    reference: '48271935',
    status: 'booked',
    source: 'site',
    service: 'account-recovery',
    audience: 'adult',
    centre: {
      id: '01930000-0000-7000-8000-000000000001',
      code: '70-02',
      name: 'Отдел по Кожевниковскому району',
      settlement: 'с. Кожевниково',
      address: 'Томская область, Кожевниковский район, с. Кожевниково, ул. Парковая, д. 1, стр. 3',
      phone: '+7 800 100-32-82',
      location: null,
    },
    startsAt,
    endsAt: startsAt + 15 * MINUTE,
    timeZone: 'Asia/Tomsk',
    visitor: { familyName: 'Ёлкина-Щукина', givenName: 'Мария', patronymic: 'Ивановна' },
    bookedBy: null,
    contact: { phone: null, email: 'maria@example.ru' },
    locale: 'ru',
    arriveEarlyMinutes: 30,
    arriveLateMinutes: 15,
    canMoveUntil: startsAt - 30 * MINUTE,
    canCancelUntil: startsAt,
    isToMove: false,
    history: [{ at: Date.UTC(2026, 10, 20, 5), event: 'book' }],
    ...changes,
  };
}

export const SAMPLE_DOCUMENTS: readonly DocumentToBring[] = [
  { code: 'passport', title: 'Паспорт', note: null },
  { code: 'snils', title: 'СНИЛС', note: 'Достаточно номера: бумажной карточки больше нет.' },
];
