import type { Bilingual } from '../../common/errors/problem.ts';

/**
 * What people read for each action of the trail. A new action is a line here: `test/architecture/audit-words.spec.ts`
 * finds the actions that rooms record.
 */
export const ACTION_WORDS: Readonly<Record<string, Bilingual>> = {
  'account.codes-removed': { ru: 'Одноразовые коды отключены', en: 'One-time codes removed' },
  'account.codes-reset': { ru: 'Одноразовые коды сброшены', en: 'One-time codes reset' },
  'account.codes-set': { ru: 'Одноразовые коды подключены', en: 'One-time codes set up' },
  'account.invited': { ru: 'Сотрудник приглашён', en: 'Person invited' },
  'account.language-changed': { ru: 'Язык изменён', en: 'Language changed' },
  'account.link-accepted': { ru: 'Вход настроен по ссылке', en: 'Sign-in set up by a link' },
  'account.linked': { ru: 'Единый вход привязан', en: 'Common sign-in linked' },
  'account.password-changed': { ru: 'Пароль изменён владельцем', en: 'Password changed by its owner' },
  'account.password-reset': { ru: 'Пароль сброшен', en: 'Password reset' },
  'account.renamed': { ru: 'Имя сотрудника изменено', en: 'Person renamed' },
  'account.resumed': { ru: 'Доступ возвращён', en: 'Access given back' },
  'account.roles-changed': { ru: 'Роли изменены', en: 'Roles changed' },
  'account.suspended': { ru: 'Доступ приостановлен', en: 'Access suspended' },
  'audit.downloaded': { ru: 'Журнал выгружен', en: 'Audit trail downloaded' },
  'device.paired': { ru: 'Устройство подключено', en: 'Device paired' },
  'device.renamed': { ru: 'Устройство переименовано', en: 'Device renamed' },
  'device.revoked': { ru: 'Устройство отключено', en: 'Device revoked' },
  'device.token-copied': {
    ru: 'Устройство отключено: ключ скопирован',
    en: 'Device revoked: its key was copied',
  },
  'schedule.add-day': { ru: 'Особый день добавлен', en: 'Special day added' },
  'schedule.remove-day': { ru: 'Особый день убран', en: 'Special day removed' },
  'schedule.week': { ru: 'Недельное расписание изменено', en: 'Weekly hours changed' },
  'session.closed': { ru: 'Выход', en: 'Signed out' },
  'session.ended': { ru: 'Сеанс завершён другим входом', en: 'Session ended from elsewhere' },
  'session.opened': { ru: 'Вход', en: 'Signed in' },
  'session.refused': { ru: 'Вход не удался', en: 'Sign-in refused' },
  'ticket.called-out-of-turn': { ru: 'Талон вызван вне очереди', en: 'Ticket called out of turn' },
  'ticket.priority-given': { ru: 'Дано право без очереди', en: 'Priority given' },
  'visit.booked': { ru: 'Запись сделана сотрудником', en: 'Visit booked by staff' },
  'visit.booked-beyond-capacity': { ru: 'Запись сверх мест', en: 'Visit booked beyond capacity' },
  'visit.brought-back': { ru: 'Пропустивший возвращён в очередь', en: 'Missed visitor brought back' },
  'visit.cancelled': { ru: 'Запись отменена', en: 'Visit cancelled' },
  'visit.corrected': { ru: 'Данные записи исправлены', en: 'Visit corrected' },
  'visit.entered-from-paper': { ru: 'Приём внесён с бумаги', en: 'Visit entered from paper' },
  'visit.moved': { ru: 'Запись перенесена', en: 'Visit moved' },
  'visit.read': { ru: 'Запись просмотрена', en: 'Visit read' },
  'visits.read': { ru: 'Список записей просмотрен', en: 'Visits read' },
  'window.closed-for-another': { ru: 'Чужое окно закрыто', en: 'Window closed for another' },
  'window.taken-over': { ru: 'Окно занято вместо другого', en: 'Window taken over' },
};
