import type { TalonLanguage } from '../documents/visit-words.ts';

/** Words of the letters about a booking. Russian is the source; English must have every key. */
const ru = {
  booked: {
    subject: (number: string, when: string) => `Вы записаны: ${when}. Запись ${number}`,
    heading: 'Вы записаны',
  },
  moved: {
    subject: (number: string, when: string) => `Запись ${number} перенесена на ${when}`,
    heading: 'Запись перенесена',
  },
  cancelledByApplicant: { heading: 'Запись отменена', lines: ['Вы отменили запись. Приходить не нужно.'] },
  cancelledByCentre: {
    heading: 'Центр отменил вашу запись',
    lines: ['Приём в это время не состоится. Приносим извинения. Пожалуйста, выберите другое время.'],
  },
  cancelledSubject: (number: string, when: string) => `Запись ${number} отменена: ${when}`,
  number: 'Номер талона',
  when: 'Когда',
  newTime: 'Новое время',
  wasWhen: 'Когда была запись',
  where: 'Куда',
  noAddress: 'Точный адрес уточните в центре.',
  phone: (phone: string) => `Телефон для справок: ${phone}`,
  who: 'Кто придёт',
  arrive: 'Когда прийти',
  arriveBetween: (from: string, until: string) => `С ${from} до ${until}.`,
  bring: 'Что взять с собой',
  change: 'Не сможете прийти',
  moveUntil: (until: string) => `Перенести можно до: ${until}.`,
  cancelUntil: (until: string) => `Отменить можно до: ${until}.`,
  open: 'Открыть запись, перенести или отменить',
  openNote: 'Эта ссылка открывает запись без пароля: не пересылайте её.',
  visit: 'Открыть запись по номеру и фамилии',
  again: 'Записаться снова',
  calendar: 'Во вложении — событие для календаря (calendar.ics).',
  safety: 'Мы никогда не спрашиваем коды из СМС и пароли. Если кто-то их спрашивает, это мошенники.',
};

export type MessageTexts = typeof ru;

const en: MessageTexts = {
  booked: {
    subject: (number, when) => `You are booked: ${when}. Booking ${number}`,
    heading: 'You are booked',
  },
  moved: {
    subject: (number, when) => `Booking ${number} is moved to ${when}`,
    heading: 'Your booking is moved',
  },
  cancelledByApplicant: {
    heading: 'Your booking is cancelled',
    lines: ['You cancelled the booking. There is no need to come.'],
  },
  cancelledByCentre: {
    heading: 'The centre cancelled your booking',
    lines: ['You cannot be received at this time. We apologise. Please choose another time.'],
  },
  cancelledSubject: (number, when) => `Booking ${number} is cancelled: ${when}`,
  number: 'Talon number',
  when: 'When',
  newTime: 'New time',
  wasWhen: 'The booking was for',
  where: 'Where',
  noAddress: 'Ask the centre for its exact address.',
  phone: (phone) => `Telephone: ${phone}`,
  who: 'Who comes',
  arrive: 'When to come',
  arriveBetween: (from, until) => `Between ${from} and ${until}.`,
  bring: 'What to bring',
  change: 'If you cannot come',
  moveUntil: (until) => `You can move it until: ${until}.`,
  cancelUntil: (until) => `You can cancel it until: ${until}.`,
  open: 'Open the booking, move or cancel it',
  openNote: 'This link opens the booking without a password: do not forward it.',
  visit: 'Open the booking by its number and the family name',
  again: 'Book again',
  calendar: 'A calendar event is attached (calendar.ics).',
  safety: 'We never ask for codes from SMS or for passwords. Whoever asks is a fraudster.',
};

const TEXTS: Readonly<Record<TalonLanguage, MessageTexts>> = { ru, en };

export function messageTexts(language: TalonLanguage): MessageTexts {
  return TEXTS[language];
}
