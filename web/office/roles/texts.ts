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
  everywhere: 'везде',
};

export type RolesTexts = typeof rolesTexts;
