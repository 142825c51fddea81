import type { DemoArticle } from '../demo-content.ts';

export const infillArticle: DemoArticle = {
  slug: 'infill-honestly',
  category: 'settings',
  titleEn: 'Infill, honestly',
  titleRu: 'Заполнение без мифов',
  summaryEn:
    'Above 40 % you mostly pay for time. What the inside of a print does, and when more of it helps.',
  summaryRu: 'Выше 40 % вы платите в основном за время. Что делает нутро детали и когда его стоит добавить.',
  tags: ['infill', 'strength', 'price'],
  pictureOf: 'gitter-planter',
  publishedDaysAgo: 25,
  bodyEn: `Almost no print is solid. The nozzle draws the outline of each layer, two or three lines wide, closes the top and the bottom, and fills what is left with a grid. How dense that grid is, in per cent, is the infill.

## What infill is for

The grid has one task that nothing else can do: it carries the roof. A flat top is drawn over air, and every line of it needs something to rest on before it sags. At 10 % the bridges between the grid's lines are about a centimetre long; most materials manage that. At 5 % they do not, and the top looks like a quilt.

The second task is to keep the walls apart. A thin wall buckles long before it breaks, and the grid holds it where it is. This already works at 15 %.

## What infill is not for

Strength in bending comes from the outside. A beam bends; its upper skin is pressed and its lower skin is pulled, and the middle hardly notices. Plastic moved from the middle to the skin does far more work. Two more walls on a bracket cost about as much filament as going from 15 % to 30 % infill, and make it noticeably stiffer.

## When more is right

- **Screws.** A screw that bites into infill bites into air. Where screws go, take 40 % or more, or better: more walls, because the walls surround each hole.
- **Weight.** A chess piece or a knob feels right when it is solid. Here 100 % is not about strength at all.
- **Pressure on a face.** A foot, a clamp, a part that something stands on: 30 to 40 %.
- **Very small parts.** Below a centimetre the walls nearly touch, and the infill is a matter of cents.

## What it costs

Filament rises in a straight line with the percentage, but only with the part of the volume that is not wall. A thin vase is all wall: change its infill and the price hardly moves. A solid block is all inside: there the slider is the price. Time rises too, and machine time is usually the largest line of a quote.

That is why the slider on the project page moves the sum while you watch. Try 15 %, then 40 %, then 100 %, and look at the lines for filament and for machine time. If the sum jumps and you cannot say what the part gains by it, go back.

## A rule that fits on a label

| What it is | Infill |
| --- | --- |
| Looks at you from a shelf | 10 to 15 % |
| Is used by hand | 20 to 30 % |
| Holds a load, takes a screw | 40 %, and more walls |
| Must be heavy | 100 % |`,
  bodyRu: `Почти ни одна деталь не бывает сплошной. Сопло обводит контур каждого слоя в две-три линии, закрывает верх и низ, а остальное заполняет решёткой. Её плотность в процентах и есть заполнение.

## Для чего оно

Есть одно дело, которого без решётки не сделать: она держит крышу. Плоский верх рисуется над пустотой, и каждой линии надо на что-то лечь, пока она не провисла. При 10 % мосты между линиями решётки около сантиметра, с этим справится почти любой материал. При 5 % — уже нет, и верх получается стёганым.

Второе дело — держать стенки порознь. Тонкая стенка теряет форму задолго до того, как сломается, а решётка её держит. Для этого хватает 15 %.

## Для чего оно не нужно

Прочность на изгиб живёт снаружи. Балка гнётся: верхняя кожа сжата, нижняя растянута, а середина почти ничего не замечает. Пластик, перенесённый из середины в кожу, работает гораздо больше. Две лишние стенки на кронштейне стоят примерно столько же прутка, сколько переход с 15 % на 30 %, а жёсткости дают заметно больше.

## Когда больше — правильно

- **Винты.** Винт, который вошёл в заполнение, вошёл в воздух. Там, где винты, берите от 40 %, а лучше больше стенок: они окружают каждое отверстие.
- **Вес.** Шахматная фигура или ручка хороши сплошными. Здесь 100 % вообще не о прочности.
- **Давление на плоскость.** Ножка, зажим, подставка: 30–40 %.
- **Очень маленькие детали.** Меньше сантиметра стенки почти сходятся, и заполнение стоит центы.

## Сколько это стоит

Пруток растёт прямо пропорционально проценту, но только в той части объёма, которая не стенка. Тонкая ваза — вся стенка: поменяйте заполнение, и цена почти не сдвинется. Сплошной брусок — весь нутро: там ползунок и есть цена. Растёт и время, а время машины обычно самая большая строка.

Поэтому ползунок на странице работы двигает сумму у вас на глазах. Попробуйте 15 %, потом 40 %, потом 100 % и посмотрите на строки прутка и времени. Если сумма прыгнула, а вы не можете сказать, что деталь от этого получила, верните назад.

## Правило, которое поместится на этикетку

| Что это | Заполнение |
| --- | --- |
| Смотрит с полки | 10–15 % |
| Берут в руки | 20–30 % |
| Держит нагрузку, принимает винт | 40 % и больше стенок |
| Должно быть тяжёлым | 100 % |`,
};
