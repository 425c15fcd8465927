import { problemType } from './problem.ts';

export const malformedBody = problemType(
  'malformed-body',
  'malformed',
  { ru: 'Запрос не читается', en: 'The request cannot be read' },
  { ru: 'Тело запроса не является правильным JSON.', en: 'The body is not valid JSON.' },
);
export const malformedHttp = problemType(
  'malformed-http',
  'malformed',
  { ru: 'Запрос не читается', en: 'The request cannot be read' },
  {
    ru: 'Адрес или заголовки нарушают HTTP; буквы адреса кодируются процентами.',
    en: 'The address or the headers break HTTP; letters of an address are percent-encoded.',
  },
);
export const nestedTooDeep = problemType(
  'nested-too-deep',
  'malformed',
  { ru: 'Слишком глубокая вложенность', en: 'Nested too deeply' },
  { ru: 'Вложенность JSON больше {most}.', en: 'The JSON is nested deeper than {most}.' },
);
export const malformedRequest = problemType(
  'malformed-request',
  'malformed',
  { ru: 'Запрос составлен неверно', en: 'The request is malformed' },
  {
    ru: 'Проверьте перечисленные поля: их нет, они лишние или другого типа.',
    en: 'See the listed members: missing, unknown or of a wrong type.',
  },
);
export const invalidInput = problemType(
  'invalid-input',
  'rule',
  { ru: 'Проверьте данные', en: 'Check what you entered' },
  { ru: 'Исправьте перечисленные поля.', en: 'Correct the listed members.' },
);
export const malformedHeader = problemType(
  'malformed-idempotency-key',
  'malformed',
  { ru: 'Неверный Idempotency-Key', en: 'Malformed Idempotency-Key' },
  { ru: 'Idempotency-Key должен быть UUID.', en: 'Idempotency-Key must be a UUID.' },
);
export const malformedCursor = problemType(
  'malformed-cursor',
  'malformed',
  { ru: 'Неверный cursor', en: 'Malformed cursor' },
  {
    ru: 'Передайте nextCursor прошлой страницы как есть.',
    en: 'Send the nextCursor of the page before as it is.',
  },
);
export const keyReused = problemType(
  'idempotency-key-reused',
  'rule',
  { ru: 'Ключ уже использован', en: 'The key was used before' },
  {
    ru: 'Этот Idempotency-Key уже пришёл с другим запросом.',
    en: 'This Idempotency-Key came before with another request.',
  },
);
export const unauthenticated = problemType(
  'unauthenticated',
  'unauthenticated',
  { ru: 'Нужен секрет записи', en: 'The secret of the booking is needed' },
  {
    ru: 'Передайте секрет в заголовке Authorization: Bearer.',
    en: 'Send the secret as Authorization: Bearer.',
  },
);
export const forgedRequest = problemType(
  'forged-request',
  'forbidden',
  { ru: 'Запрос пришёл с другого сайта', en: 'The request came from another site' },
  { ru: 'Откройте страницу заново и повторите.', en: 'Open the page again and repeat.' },
);
export const notFound = problemType(
  'not-found',
  'not-found',
  { ru: 'Не найдено', en: 'Not found' },
  { ru: 'По этому адресу ничего нет.', en: 'There is nothing at this address.' },
);
export const methodNotAllowed = problemType(
  'method-not-allowed',
  'wrong-method',
  { ru: 'Метод не поддерживается', en: 'Method not allowed' },
  { ru: 'Здесь можно: {allowed}.', en: 'Allowed here: {allowed}.' },
);
export const tooLarge = problemType(
  'body-too-large',
  'too-large',
  { ru: 'Запрос слишком велик', en: 'The body is too large' },
  { ru: 'Не больше 64 КиБ.', en: 'At most 64 KiB.' },
);
export const wrongContentType = problemType(
  'unsupported-media-type',
  'wrong-type',
  { ru: 'Тип содержимого не поддерживается', en: 'Unsupported media type' },
  { ru: 'Пришлите application/json.', en: 'Send application/json.' },
);
export const tooManyRequests = problemType(
  'too-many-requests',
  'too-many',
  { ru: 'Слишком много запросов', en: 'Too many requests' },
  { ru: 'Повторите через {seconds} с.', en: 'Try again in {seconds} s.' },
);
export const internalError = problemType(
  'internal-error',
  'internal',
  { ru: 'Ошибка на нашей стороне', en: 'Something went wrong on our side' },
  {
    ru: 'Мы её записали. Повторите запрос; если не поможет, назовите номер ошибки.',
    en: 'It was recorded. Try again; if it does not help, quote the error id.',
  },
);
export const unavailable = problemType(
  'temporarily-unavailable',
  'unavailable',
  { ru: 'Временно недоступно', en: 'Temporarily unavailable' },
  { ru: 'Повторите через {seconds} с.', en: 'Try again in {seconds} s.' },
);
