/** Words of setting up one-time codes. */
export const secondFactorTexts = {
  title: 'Подключите одноразовые коды',
  why: 'Администратор входит по паролю и коду: украденного пароля тогда мало.',
  steps: [
    'Откройте на телефоне приложение с кодами, например Яндекс Ключ, FreeOTP или Google Authenticator.',
    'Добавьте в него запись: наведите камеру на картинку.',
    'Введите шесть цифр, которые приложение покажет.',
  ],
  picture: 'Картинка для приложения с кодами',
  bySecret: 'Камеры нет? Введите в приложение этот ключ:',
  label: 'Код из приложения',
  wrong: 'В коде шесть цифр',
  submit: 'Подключить коды',
  other: 'Войти под другим именем',
};

export type SecondFactorTexts = typeof secondFactorTexts;
