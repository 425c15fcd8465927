import type { Bilingual } from '../errors/problem.ts';
import type { Language } from './language.ts';

/** What to say of a field, by the code of its problem. The pages say more; this serves API clients. */
const DETAILS: Readonly<Record<string, Bilingual>> = {
  missing: { ru: 'Обязательное поле.', en: 'Required.' },
  'unknown-member': { ru: 'Такого поля нет.', en: 'There is no such member.' },
  'not-an-object': { ru: 'Нужен объект.', en: 'An object is needed.' },
  'not-a-string': { ru: 'Нужна строка.', en: 'A string is needed.' },
  'not-an-array': { ru: 'Нужен список.', en: 'An array is needed.' },
  'forbidden-character': {
    ru: 'Есть недопустимые символы.',
    en: 'Contains characters that are not allowed.',
  },
  'not-a-uuid': { ru: 'Нужен UUID.', en: 'A UUID is needed.' },
  'not-a-date': {
    ru: 'Нужна дата ГГГГ-ММ-ДД, которая есть в календаре.',
    en: 'A calendar date YYYY-MM-DD is needed.',
  },
  'not-an-instant': { ru: 'Нужны дата и время по RFC 3339.', en: 'An RFC 3339 date and time is needed.' },
  empty: { ru: 'Поле пусто.', en: 'Empty.' },
  'too-long': { ru: 'Слишком длинно.', en: 'Too long.' },
  'not-a-name': {
    ru: 'Имя пишется буквами, через пробел, дефис или апостроф.',
    en: 'A name is letters, spaces, hyphens and apostrophes.',
  },
  'not-a-number': { ru: 'Это не номер телефона.', en: 'Not a telephone number.' },
  'toll-free': { ru: 'На номера 8-800 мы позвонить не можем.', en: 'We cannot call toll-free numbers.' },
  foreign: { ru: 'Нужен российский номер.', en: 'A Russian number is needed.' },
  'not-an-email': { ru: 'Это не адрес электронной почты.', en: 'Not an e-mail address.' },
  'not-one-of': { ru: 'Значение не из списка.', en: 'Not one of the listed values.' },
  'out-of-range': { ru: 'Значение вне границ.', en: 'Out of range.' },
  'not-a-region': { ru: 'Нужны две цифры региона.', en: 'The two digits of a region are needed.' },
  'not-a-code': { ru: 'Нужны шесть цифр.', en: 'Six digits are needed.' },
  'not-a-login': {
    ru: 'Логин: от 3 до 40 латинских букв, цифр, точек, дефисов и подчёркиваний.',
    en: 'A login is 3 to 40 Latin letters, digits, dots, hyphens and underscores.',
  },
  'password-short': { ru: 'Нужно не меньше 12 символов.', en: 'At least 12 characters are needed.' },
  'audience-booked': {
    ru: 'Такие посетители уже записаны: убрать их из услуги нельзя.',
    en: 'There are visits of those who would be taken off: they have to stay.',
  },
  'not-a-letter': { ru: 'Нужна одна заглавная русская буква.', en: 'One capital Russian letter is needed.' },
  'password-same': { ru: 'Это тот же пароль.', en: 'This is the same password.' },
  'password-common': { ru: 'Этот пароль слишком известен.', en: 'This password is too well known.' },
  'password-is-login': { ru: 'Пароль похож на логин.', en: 'The password is like the login.' },
  'role-place': {
    ru: 'Роли центра нужен центр, роли региона — регион, и ничего больше.',
    en: 'A role of a centre needs a centre, one of a region a region, and nothing else.',
  },
  'unknown-centre': { ru: 'Такого центра нет.', en: 'There is no such centre.' },
  'unknown-region': { ru: 'Такого региона нет.', en: 'There is no such region.' },
  twice: { ru: 'Указано дважды.', en: 'Given twice.' },
  'unknown-service': { ru: 'Такой услуги нет.', en: 'There is no such service.' },
  'not-a-boolean': { ru: 'Нужно true или false.', en: 'true or false is needed.' },
  'not-a-zone': { ru: 'Такого часового пояса нет.', en: 'There is no such time zone.' },
  'head-unknown': { ru: 'Такого центра нет.', en: 'There is no such centre.' },
  'head-is-itself': {
    ru: 'Центр не бывает головным самому себе.',
    en: 'A centre is not its own head office.',
  },
  'head-of-other-region': {
    ru: 'Головной центр должен быть из того же региона.',
    en: 'The head office must be of the same region.',
  },
  'head-is-satellite': {
    ru: 'Это само часть другого центра: головным оно быть не может.',
    en: 'It is a part of another centre itself and cannot be a head office.',
  },
  'head-closed': { ru: 'Этот центр закрыт.', en: 'That centre is closed.' },
  'kind-has-no-head': {
    ru: 'Головной центр бывает только у ТОСП и удалённых рабочих мест.',
    en: 'Only satellites and remote workplaces have a head office.',
  },
  'has-satellites': {
    ru: 'У этого центра есть свои ТОСП: сначала назначьте им другой головной центр.',
    en: 'The centre has satellites: give them another head office first.',
  },
  'date-in-past': { ru: 'Эта дата уже прошла.', en: 'The date is past.' },
  'dates-reversed': { ru: 'Конец раньше начала.', en: 'The end is before the beginning.' },
  'too-many-days': { ru: 'Слишком много дней сразу.', en: 'Too many days at once.' },
  'never-opens': { ru: 'По таким часам приёма нет никогда.', en: 'By these hours nobody is ever received.' },
  'not-in-calendar': { ru: 'Такого дня в календаре нет.', en: 'There is no such day in the calendar.' },
  'hours-malformed': { ru: 'Нужны промежутки времени ЧЧ:ММ.', en: 'Intervals of times HH:MM are needed.' },
  'hours-empty-interval': {
    ru: 'Промежуток кончается не позже, чем начался.',
    en: 'An interval ends before it begins.',
  },
  'hours-overlap': { ru: 'Промежутки накладываются.', en: 'Intervals overlap.' },
  'hours-break-outside-hours': {
    ru: 'Перерыв не внутри часов приёма.',
    en: 'A break is outside the hours of reception.',
  },
  'not-here': { ru: 'Этого поля здесь не бывает.', en: 'This member does not belong here.' },
  'not-in-region': { ru: 'Центр другого региона.', en: 'A centre of another region.' },
  'too-many': { ru: 'Слишком много.', en: 'Too many.' },
};

/** The sentence for a field's problem; the code itself when none is written (a test keeps the list whole). */
export function fieldDetail(code: string, language: Language): string {
  return DETAILS[code]?.[language] ?? code;
}
