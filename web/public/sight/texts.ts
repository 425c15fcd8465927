/** Words of the low-vision panel. The keys of `choices` are the values the form sends. */
export const sightTexts = {
  title: 'Версия для слабовидящих',
  size: 'Размер текста',
  spacing: 'Промежутки',
  scheme: 'Цвета',
  pictures: 'Картинки',
  choices: {
    size: { '100': 'обычный', '125': 'крупный', '150': 'очень крупный' },
    spacing: { normal: 'обычные', wide: 'широкие' },
    scheme: {
      device: 'как на устройстве',
      white: 'чёрным по белому',
      black: 'белым по чёрному',
      blue: 'тёмно-синим по голубому',
    },
    pictures: { shown: 'показывать', hidden: 'не показывать' },
  },
  apply: 'Применить',
  reset: 'Обычная версия',
  applied: 'Вид изменён',
};
