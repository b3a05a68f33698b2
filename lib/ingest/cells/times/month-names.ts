/** The month, 1 to 12, that a word names in one of the large European languages, whole or cut short, without regard
 * to case and a closing point; null where it names none. */
export function monthOfName(word: string): number | null {
  const bare = word.endsWith('.') ? word.slice(0, -1) : word;
  return monthNumbers.get(bare.toLowerCase()) ?? monthNumbers.get(bare.toLocaleLowerCase('tr')) ?? null;
}

/** Months by name, January first: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish,
 * Danish and Norwegian, Finnish, Czech, Hungarian, Lithuanian, Latvian,
 * Estonian, Romanian, Turkish, Russian, Ukrainian, Greek. */
export const monthLists: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan febr mar apr may june july aug sept oct nov dec',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jän febr mrz apr mai jun jul aug sept okt nov dez',
  'jänner feber maerz apr mai jun jul aug sep okt nov dez',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'janv fevrier mar avr mai juin juill aout sept oct nov decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'ene feb mar abr may jun jul ago set oct nov dic',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'gen feb mar apr mag giu lug ago set ott nov dic',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december',
  'januar februar mars april mai juni juli august september oktober november desember',
  'jan feb mar apr maj jun jul aug sep okt nov des',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
  'január február március április május június július augusztus szeptember október november december',
  'sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio',
  'sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis',
  'janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'jan febr márc ápr máj jún júl aug szept okt nov dec',
  'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'oca şub mar nis may haz tem ağu eyl eki kas ara',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
].map((list) => list.split(' '));

const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthLists.flatMap((list) => list.map((name, index): [string, number] => [name, index + 1])),
);
