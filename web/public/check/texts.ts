/** Words of the check page. */
export const checkTexts = {
  title: 'Проверьте и подтвердите запись',
  service: 'Услуга',
  centre: 'Центр',
  moment: 'День и время',
  visitor: 'Кто придёт',
  account: 'Владелец учётной записи',
  booker: 'Кто записывает',
  phone: 'Телефон',
  email: 'Электронная почта',
  change: 'Изменить',
  changeWhat: (what: string): string => `Изменить: ${what}`,
  submit: 'Подтвердить запись',
  after:
    'После подтверждения покажем талон с номером. Отменить или перенести запись можно будет в любой момент до срока на талоне.',
};
