// Days off in Viet Nam on which no meeting is planned: fixed ones, Tết and the Hùng Kings' day by the lunar calendar of UTC+7. Pure.

/**
 * Source: Bộ luật Lao động 2019, điều 112 (RECALLED). Which day beside 02/9 and which five days of Tết are off is decided each
 * year: here the eve and the first four. A day moved by decision is moved by hand, with its reason.
 */
export function holidayOn(date: string): 'fixed' | 'tet' | 'hung' | null {
  if (['01-01', '04-30', '05-01', '09-02'].includes(date.slice(5))) return 'fixed';
  const year = Number(date.slice(0, 4));
  const day = dayNumber(date);
  const tet = lunarNewYear(year);
  if (day >= tet - 1 && day <= tet + 3) return 'tet';
  return day === thirdMonth(year) + 9 ? 'hung' : null;
}

/** A date's number in a count without gaps (the Julian day at its noon). */
function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 2_440_588;
}

/** The first new moon of 1900, from which they are counted, and the mean time between two. */
const firstMoon = 2415021.076998695;
const lunation = 29.530588853;

/**
 * The local day on which the k-th new moon since 1900 falls.
 * Source: Jean Meeus, Astronomical Algorithms (1998), as Hồ Ngọc Đức gives it for the Vietnamese calendar.
 */
function newMoonDay(k: number): number {
  const t = k / 1236.85;
  const rad = Math.PI / 180;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * rad);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * rad;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * rad;
  const node = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * rad;
  const change =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * node) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * node + sun) -
    0.0004 * Math.sin(2 * node - sun) -
    0.0006 * Math.sin(2 * node + moon) +
    0.001 * Math.sin(2 * node - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const slowing = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return Math.floor(mean + change - slowing + 0.5 + 7 / 24);
}

/** Which twelfth of its way (0 at the March equinox) the sun has reached at the local midnight that begins a day. */
function sunTwelfth(day: number): number {
  const t = (day - 2451545.5 - 7 / 24) / 36525;
  const rad = Math.PI / 180;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t - 0.00000048 * t ** 3) * rad;
  const longitude =
    (280.46645 +
      36000.76983 * t +
      0.0003032 * t * t +
      (1.9146 - 0.004817 * t - 0.000014 * t * t) * Math.sin(anomaly) +
      (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
      0.00029 * Math.sin(3 * anomaly)) *
    rad;
  const turn = longitude - Math.PI * 2 * Math.floor(longitude / (Math.PI * 2));
  return Math.floor((turn / Math.PI) * 6);
}

/** The moon (its k) that begins the eleventh month, which holds the winter solstice, of a year. */
function eleventhMoon(year: number): number {
  const k = Math.floor((dayNumber(`${year}-12-31`) - firstMoon) / lunation);
  return sunTwelfth(newMoonDay(k)) >= 9 ? k - 1 : k;
}

/** The k of the moon that begins the first month of a year: the leap month, where there is one before it, does not count. */
function firstMonth(year: number): number {
  const eleventh = eleventhMoon(year - 1);
  const leap = leapAfter(eleventh, eleventhMoon(year));
  return eleventh + (leap !== null && leap <= 2 ? 3 : 2);
}

/** How many months after the eleventh the leap month comes; null in a year of twelve. */
function leapAfter(eleventh: number, next: number): number | null {
  if (next - eleventh < 13) return null;
  for (let month = 1; month < 14; month++)
    if (sunTwelfth(newMoonDay(eleventh + month)) === sunTwelfth(newMoonDay(eleventh + month + 1)))
      return month;
  return null;
}

function lunarNewYear(year: number): number {
  return newMoonDay(firstMonth(year));
}

/** The day that begins the third month. */
function thirdMonth(year: number): number {
  const eleventh = eleventhMoon(year - 1);
  const leap = leapAfter(eleventh, eleventhMoon(year));
  const passed = leap !== null && leap > 2 && leap <= 4 ? 1 : 0;
  return newMoonDay(firstMonth(year) + 2 + passed);
}
