/** Words of those who look after kiosks and boards. */
export const devicesTexts = {
  title: 'Устройства',
  at: (centre: string): string => `Киоски и табло: ${centre}`,
  none: 'Здесь пока нет устройств.',
  name: 'Название',
  kind: 'Что это',
  seen: 'На связи',
  acts: 'Действия',
  kinds: { kiosk: 'киоск', board: 'табло' },
  never: 'ещё не выходило',
  revoked: (when: string): string => `отключено ${when}`,
  copied: 'Отключено само: его ключ пришёл из двух мест. Проверьте киоск и подключите его заново.',
  pair: {
    title: 'Подключить',
    how: (here: string): string =>
      `Откройте на самом устройстве ${here}/kiosk для киоска или ${here}/board для табло и введите здесь код с его экрана.`,
    code: 'Код с экрана устройства',
    codeHint: '6 цифр, действует 10 минут',
    name: 'Как его назвать',
    nameHint: 'Например: Киоск у входа',
    notCode: 'В коде 6 цифр',
    submit: 'Подключить устройство',
    done: (name: string): string => `Подключено: ${name}`,
  },
  rename: {
    open: 'Переименовать',
    label: (name: string): string => `Новое название: ${name}`,
    save: 'Сохранить',
    done: 'Название сохранено',
  },
  revoke: {
    open: 'Отключить',
    question: 'Устройство сразу перестанет работать. Подключить его снова можно по коду.',
    act: 'Отключить устройство',
    done: (name: string): string => `Отключено: ${name}`,
  },
};

export type DevicesTexts = typeof devicesTexts;
