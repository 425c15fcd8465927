/** What people are called by what they may do. */
export const rolesTexts = {
  names: {
    operator: 'Оператор окна',
    'floor-manager': 'Администратор зала',
    'centre-head': 'Руководитель центра',
    'hotline-operator': 'Оператор горячей линии',
    'region-administrator': 'Администратор региона',
    'system-administrator': 'Администратор системы',
  },
  mays: {
    operator: 'Вызывает, принимает и записывает за окном. Приход не отмечает.',
    'floor-manager':
      'Всё за окном, а ещё отмечает приход и печатает список дня. Подходит офису с одним окном.',
    'centre-head': 'Всё в зале и за окном, а ещё сотрудники, устройства и итоги центра.',
    'hotline-operator': 'Записывает, переносит и отменяет во всех центрах региона.',
    'region-administrator': 'Всё во всех центрах региона. Входит с одноразовым кодом.',
    'system-administrator': 'Всё и везде. Входит с одноразовым кодом.',
  },
  everywhere: 'везде',
};

export type RolesTexts = typeof rolesTexts;
