import { problemType } from '../common/errors/problem.ts';

export const slotTaken = problemType(
  'slot-taken',
  'conflict',
  { ru: 'Это время уже заняли', en: 'This time has just been taken' },
  {
    ru: 'Выберите другое время; ближайшие свободные перечислены.',
    en: 'Choose another; the nearest free times are listed.',
  },
);
export const tooSoon = problemType(
  'too-soon',
  'rule',
  { ru: 'Слишком поздно для записи на это время', en: 'Too late to book this time' },
  {
    ru: 'До начала осталось меньше, чем нужно центру.',
    en: 'It begins sooner than the centre allows online.',
  },
);
export const beyondHorizon = problemType(
  'beyond-horizon',
  'rule',
  { ru: 'Запись на этот день ещё не открыта', en: 'This day is not open for booking yet' },
  { ru: 'Записаться можно не раньше чем за {days} дн.', en: 'Booking opens {days} days before.' },
);
export const notASlot = problemType(
  'not-a-slot',
  'rule',
  { ru: 'В это время приёма нет', en: 'There is no appointment at this time' },
  { ru: 'Возьмите время из списка свободных.', en: 'Take a time from the list of free slots.' },
);
export const serviceNotOffered = problemType(
  'service-not-offered',
  'rule',
  { ru: 'Здесь эту услугу не оказывают', en: 'This service is not offered here' },
  { ru: 'Выберите другой центр.', en: 'Choose another centre.' },
);
export const audienceNotServed = problemType(
  'audience-not-served',
  'rule',
  { ru: 'Для этой услуги нет такой категории', en: 'The service has no such audience' },
  { ru: 'Категории перечислены в GET /services.', en: 'The audiences are listed by GET /services.' },
);
export const holdNotFound = problemType(
  'hold-not-found',
  'not-found',
  { ru: 'Такого места мы не держим', en: 'No such hold' },
  { ru: 'Выберите время заново.', en: 'Choose a time again.' },
);
export const holdExpired = problemType(
  'hold-expired',
  'gone',
  { ru: 'Время удержания вышло', en: 'The hold has expired' },
  {
    ru: 'Мы больше не держим это место. Выберите время заново.',
    en: 'The place is no longer kept. Choose a time again.',
  },
);
export const holdExtendedAlready = problemType(
  'hold-extended-already',
  'conflict',
  { ru: 'Время уже продлевали', en: 'The hold was extended before' },
  {
    ru: 'Держать место дольше можно один раз; до какого времени — в expiresAt.',
    en: 'A hold can be extended once; expiresAt says until when it lasts.',
  },
);
export const holdUsed = problemType(
  'hold-used',
  'conflict',
  { ru: 'Это место уже записано', en: 'This hold is a booking already' },
  { ru: 'Второй раз подтверждать не нужно.', en: 'There is no need to confirm it again.' },
);
export const alreadyBooked = problemType(
  'already-booked',
  'conflict',
  { ru: 'Вы уже записаны на эту услугу', en: 'You already have a booking for this service' },
  {
    ru: 'На одну услугу можно записаться один раз. Найдите свою запись, чтобы перенести или отменить её.',
    en: 'One active booking per person and service. Find it to move or cancel it.',
  },
);
export const tooManyBookings = problemType(
  'too-many-bookings',
  'conflict',
  { ru: 'На этот контакт записей уже достаточно', en: 'This contact has enough bookings' },
  {
    ru: 'С одним телефоном или почтой можно иметь не больше {most} действующих записей.',
    en: 'One telephone or e-mail can have at most {most} active bookings.',
  },
);
export const consentMissing = problemType(
  'consent-missing',
  'rule',
  { ru: 'Нужно согласие на обработку данных', en: 'Consent is needed' },
  { ru: 'Без согласия personal-data записать нельзя.', en: 'A booking needs the consent personal-data.' },
);
export const contactMissing = problemType(
  'contact-missing',
  'rule',
  { ru: 'Нужен телефон или почта', en: 'A telephone or an e-mail is needed' },
  { ru: 'Укажите хотя бы один способ связи.', en: 'Give at least one of them.' },
);
export const bookingNotFound = problemType(
  'booking-not-found',
  'not-found',
  { ru: 'Запись не найдена', en: 'No such booking' },
  { ru: 'Проверьте номер талона и фамилию.', en: 'Check the reference and the family name.' },
);
export const tooLate = problemType(
  'too-late',
  'rule',
  { ru: 'Уже поздно', en: 'It is too late' },
  { ru: 'Срок для этого действия прошёл.', en: 'The time for this has passed.' },
);
export const notActive = problemType(
  'booking-not-active',
  'conflict',
  { ru: 'Запись уже не действует', en: 'The booking is no longer active' },
  { ru: 'Она завершена, отменена или пропущена.', en: 'It is finished, cancelled or missed.' },
);
export const earlierNeedsEmail = problemType(
  'earlier-needs-email',
  'rule',
  { ru: 'Написать некуда', en: 'There is no address to write to' },
  {
    ru: 'О времени раньше мы сообщаем только по почте, а её в записи нет.',
    en: 'We tell of earlier times by e-mail only, and the booking has none.',
  },
);
export const challengeRequired = problemType(
  'challenge-required',
  'forbidden',
  { ru: 'Нужна проверка', en: 'A challenge must be solved' },
  {
    ru: 'Решите задачу из POST /challenges и пришлите её в altcha; одно решение действует один раз.',
    en: 'Solve one from POST /challenges and send it as altcha; a solution works once.',
  },
);
export const restoreTooLate = problemType(
  'restore-too-late',
  'gone',
  { ru: 'Вернуть запись уже нельзя', en: 'It is too late to undo the cancellation' },
  {
    ru: 'Отмену можно отменить в течение минуты. Запишитесь снова.',
    en: 'A cancellation can be undone within a minute. Book again.',
  },
);
export const placeGone = problemType(
  'place-gone',
  'conflict',
  { ru: 'Ваше место уже отдали', en: 'Your place has been given to somebody else' },
  { ru: 'Запись осталась отменённой. Запишитесь снова.', en: 'The booking stays cancelled. Book again.' },
);
export const visitUnderWay = problemType(
  'visit-under-way',
  'conflict',
  { ru: 'Приём уже идёт', en: 'The visit is under way' },
  {
    ru: 'Отозвать согласие можно после приёма.',
    en: 'The consent can be withdrawn once the visit is over.',
  },
);
export const phoneMissing = problemType(
  'phone-missing',
  'rule',
  { ru: 'Нужен телефон звонящего', en: "The caller's telephone is needed" },
  {
    ru: 'Запись по телефону делают на номер, по которому можно перезвонить.',
    en: 'A booking by telephone is made for a number that can be called back.',
  },
);
export const visitorIsHere = problemType(
  'visitor-is-here',
  'conflict',
  { ru: 'Посетитель уже в зале', en: 'The visitor is in the hall' },
  {
    ru: 'Перенести запись можно до прихода, отменить — пока человека не вызвали.',
    en: 'A visit can be moved until the visitor comes, and cancelled until they are called.',
  },
);
export const centreOutOfReach = problemType(
  'centre-out-of-reach',
  'forbidden',
  { ru: 'В этот центр вы не записываете', en: 'You do not book for that centre' },
  { ru: 'Ваша роль действует в других центрах.', en: 'Your role is for other centres.' },
);
