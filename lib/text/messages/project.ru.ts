import type { Messages } from '../template.ts';
import type { en } from './project.en.ts';

export const ru: Messages<typeof en> = {
  pictures: 'Снимки и 3D',
  picture: '{title}, {view}',
  otherPictures: 'Снимки',
  browse: {
    enlarge: 'На весь экран',
    close: 'Закрыть',
    next: 'Следующий снимок',
    previous: 'Предыдущий снимок',
    pictureOf: 'Снимок {n} из {count}',
  },
  layerAt: 'слой {n}',
  from: '{average}, {reviews}',
  share: 'Поделиться',
  copied: 'Ссылка скопирована',
  printed: {
    title: 'Как это напечатано',
    size: 'Размер',
    material: 'Материал',
    materialOf: '{material}, {colour}',
    layer: 'Высота слоя',
    infill: 'Заполнение',
    layers: 'Слоёв',
    time: 'Время печати',
    filament: 'Пластик',
    triangles: 'Треугольников',
    complexity: 'Сложность',
    complexities: { simple: 'простая', medium: 'средняя', complex: 'высокая' },
  },
  reviews: {
    title: 'Отзывы',
    none: 'Об этой работе пока никто не написал.',
  },
  related: 'В том же духе',
  price: {
    as: 'Как на снимке, с НДС',
    promise: 'Больше показанной цены вы не заплатите.',
  },
};
