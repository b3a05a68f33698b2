import { expect, test } from 'vitest';
import { countBytes } from './count-bytes.ts';
import { detectEncoding } from './detect-encoding.ts';
import { encodeAs } from './encode-as.fixture.ts';

const heads = [
  ['windows-1251', 'Дата;Город;Температура\n01.01.2024;Москва;-3,5\n'],
  ['windows-1251', 'Дата;Місто;Опади\n01.01.2024;Київ;1,5\n'],
  ['koi8-r', 'Дата;Город;Температура\n01.01.2024;Москва;-3,5\n'],
  ['windows-1253', 'Ημερομηνία;Πωλήσεις\n01/01/2024;3,5\n'],
  ['windows-1255', 'תאריך,מכירות\n01/01/2024,3\n'],
  ['windows-1256', 'التاريخ,المبيعات\n01/01/2024,3\n'],
  ['windows-1250', 'Data;Miejscowość;Sprzedaż (zł)\n01.01.2024;Łódź;3,5\n'],
  ['windows-1250', 'Datum;Město;Tržby\n01.01.2024;Přerov;3,5\n01.01.2024;Ústí;3,5\n'],
  ['windows-1250', 'Dátum;Mesto;Tržby\n01.01.2024;Veľký Meder;3,5\n'],
  ['windows-1250', 'Dátum;Város;Hőmérséklet\n2024.01.01.;Győr;3,5\n2024.01.01.;Kőszeg és Örkény;3,5\n'],
  ['windows-1250', 'Datum;Mjesto;Količina\n01.01.2024;Šibenik;3,5\n01.01.2024;Požega;3,5\n'],
  ['windows-1254', 'Tarih;Şehir;Satış\n01.01.2024;Eskişehir;3,5\n'],
  ['windows-1252', 'Datum;Größe;Übertrag (m³);Straße\n01.01.2024;3,5;1;Köln\n'],
  ['windows-1252', 'Fecha;Año;Producción;¿Qué?\n01/01/2024;3;1;Málaga\n'],
  ['windows-1252', 'Data;Città;Quantità;Perché\n01/01/2024;Forlì;1;più\n'],
  ['windows-1252', 'Date;Société;Août;Noël\n01/01/2024;Œuvre;1;été\n'],
  ['windows-1252', 'Dato;Værdi;Område\n01.01.2024;1;Tromsø\n'],
  ['windows-1252', 'Dags;Staður;Verð\n01.01.2024;Akureyri við Eyjafjörð;1\n01.01.2024;Þórshöfn;1\n'],
  ['windows-1252', 'Data;Região;Produção\n01/01/2024;São João;1\n'],
  ['shift_jis', '日付,売上,平均気温\n2024/1/1,1,2\n'],
  ['gb18030', '日期,销量,平均温度,城市\n2024/1/1,1,2,上海\n'],
  ['big5', '日期,測站名稱,溫度,雨量\n2024/1/1,臺北,1,2\n'],
  ['euc-kr', '일자,종가,거래량,지점\n2024/1/1,1,2,서울\n'],
] as const;

test.each(heads)('%s: %s', (encoding, text) => {
  const bytes = encodeAs(text, encoding);
  expect(new TextDecoder(encoding).decode(bytes)).toBe(text);
  expect(detectEncoding(bytes)).toBe(encoding);
  if (encoding !== 'gb18030') expect(countBytes(text, 0, text.length, encoding)).toBe(bytes.length);
});
