import type { DemoArticle } from '../demo-content.ts';

export const preparingArticle: DemoArticle = {
  slug: 'preparing-an-stl',
  category: 'files',
  titleEn: 'A file that prints: preparing an STL',
  titleRu: 'Файл, который печатается: готовим STL',
  summaryEn: 'Units, triangles, holes. Five minutes before the upload that save a day after it.',
  summaryRu: 'Единицы, треугольники, дыры. Пять минут до загрузки, которые экономят день после.',
  tags: ['stl', 'files', 'units'],
  pictureOf: 'enclosure-board',
  publishedDaysAgo: 76,
  bodyEn: `STL is the simplest format there is: a list of triangles and nothing else. No names, no colours, no units. Everything that goes wrong with it comes from that simplicity.

## Units

A triangle in an STL has corners at numbers. Whether the numbers are millimetres or inches, the file does not say. Every printer reads them as millimetres.

If your program works in inches, a bracket of 3 inches arrives as a bracket of 3 mm. Look at the size that the print page shows before you look at the price. A very small price is the first sign that the unit is wrong.

## How many triangles

A curve becomes flat pieces. Too few, and a cylinder shows its facets; too many, and the file is a hundred megabytes of nothing. Set the tolerance of the export to about 0.02 mm: half of what a nozzle can show. A part the size of a hand then has between ten and a hundred thousand triangles. We take up to two million, or 100 MB.

Export as *binary*. The text kind says the same in five times the space.

## Closed or not

A printable model has an inside. Each edge belongs to exactly two triangles, and all of them face outwards. Where an edge belongs to one triangle only, there is a hole, and the slicer has to guess what was meant.

Small holes rarely matter. A missing face does: a box without a bottom has no inside at all. The print page counts open edges and tells you whether they are a flaw or a hole.

## Parts inside parts

Two bodies pushed into each other look like one and are not: inside there are walls that nobody sees and the price counts. Unite them in your program before you export.

## Where it stands

The plate is flat and the part has to stand on something. A flat face downwards is the best friend of a cheap print. Overhangs steeper than 45 degrees need supports, and supports are plastic that you pay for and then throw away.

## The list

1. Millimetres.
2. Binary STL, tolerance 0.02 mm.
3. One closed body, united.
4. Walls of at least 0.9 mm, or 0.6 mm for resin.
5. A flat face to stand on.

Then drop it on the page. It is measured in your browser before anything is sent, so a mistake costs you nothing but the seconds it takes to see it.`,
  bodyRu: `STL — самый простой формат на свете: список треугольников и больше ничего. Ни имён, ни цветов, ни единиц. Всё, что с ним идёт не так, идёт от этой простоты.

## Единицы

Углы треугольника в STL стоят на числах. Миллиметры это или дюймы, файл не говорит. Любой принтер читает их как миллиметры.

Если ваша программа работает в дюймах, кронштейн в 3 дюйма приедет кронштейном в 3 мм. Прежде чем смотреть на цену, посмотрите на размер, который показывает страница печати. Слишком маленькая цена — первый знак, что единица не та.

## Сколько треугольников

Кривая превращается в плоские кусочки. Мало — у цилиндра видны грани; много — файл в сто мегабайт ни о чём. Поставьте допуск экспорта около 0,02 мм: половина того, что способно показать сопло. У детали с ладонь получится от десяти до ста тысяч треугольников. Мы берём до двух миллионов, или 100 МБ.

Экспортируйте в *двоичный* STL. Текстовый говорит то же самое в пять раз длиннее.

## Замкнута или нет

У модели для печати есть нутро. Каждое ребро принадлежит ровно двум треугольникам, и все они смотрят наружу. Где ребро принадлежит одному, там дыра, и слайсер гадает, что имелось в виду.

Маленькие дыры редко важны. Пропавшая грань — важна: у коробки без дна нет нутра вовсе. Страница печати считает открытые рёбра и говорит, изъян это или дыра.

## Детали внутри деталей

Два тела, вдвинутые друг в друга, выглядят одним, но внутри остаются стенки, которых никто не видит, а цена считает. Объедините их в программе до экспорта.

## На чём она стоит

Стол плоский, и детали надо на чём-то стоять. Плоская грань внизу — лучший друг дешёвой печати. Нависания круче 45 градусов просят поддержек, а поддержки — это пластик, за который платят и который выбрасывают.

## Список

1. Миллиметры.
2. Двоичный STL, допуск 0,02 мм.
3. Одно замкнутое, объединённое тело.
4. Стенки от 0,9 мм, для смолы от 0,6 мм.
5. Плоская грань, чтобы стоять.

Теперь бросайте файл на страницу. Он измеряется в вашем браузере до отправки, так что ошибка стоит лишь секунд, за которые её видно.`,
};
