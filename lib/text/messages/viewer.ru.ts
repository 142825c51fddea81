import type { Messages } from '../template.ts';
import type { en } from './viewer.en.ts';

export const ru: Messages<typeof en> = {
  turn: 'Повернуть в 3D',
  label: '{title} в 3D',
  keys: 'Стрелки поворачивают модель, плюс и минус меняют масштаб, Shift со стрелкой сдвигает, Home возвращает исходный вид.',
  loading: 'Загружаем модель, {percent}',
  reading: 'Читаем файл, {percent}',
  cancel: 'Отменить',
  retry: 'Ещё раз',
  tools: 'Просмотр',
  toolNames: { dimensions: 'Размеры', wireframe: 'Треугольники', plate: 'Стол принтера', section: 'Разрез' },
  reset: 'Исходный вид',
  fullScreen: 'На весь экран',
  closeFullScreen: 'Выйти из полного экрана',
  plateSize: 'Стол принтера {size}',
  section: {
    title: 'Разрез',
    axis: 'Направление разреза',
    axes: { z: 'Высота', x: 'Ширина', y: 'Глубина' },
    at: { z: 'Разрез на высоте', x: 'Разрез по ширине', y: 'Разрез по глубине' },
    atLayer: '{mm}, слой {layer}',
  },
  marks: {
    title: 'Показано на модели',
    kinds: {
      open: 'Открытые рёбра',
      shared: 'Рёбра нескольких граней',
      flipped: 'Вывернутые грани',
      'thin-walls': 'Тонкие стенки',
      overhang: 'Нависания',
    },
  },
  noWebGl: 'Этот браузер не рисует 3D. Снимки и цена от этого не хуже.',
  failed: '3D-просмотр не загрузился. Снимок остаётся; попробуйте ещё раз.',
  lost: 'Видеокарта отключилась. Просмотр вернётся сам.',
};
