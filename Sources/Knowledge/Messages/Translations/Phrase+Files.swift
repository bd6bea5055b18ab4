/// What ldconfig says of files that are no libraries, or not as they should be.
extension Phrase {
  /// A library is empty.
  static let isEmpty: Phrase = [
    .be: "Файл {path} пусты, не правераны.",
    .bg: "Файлът {path} е празен и не е проверен.",
    .ca: "el fitxer «{path}» és buit, no es comprova",
    .cs: "Soubor {path} je prázdný, nezkontrolováno.",
    .da: "Fil {path} er tom, ikke afprøvet.",
    .de: "Datei {path} ist leer; keine Überprüfung.",
    .en: "File {path} is empty, not checked.",
    .eo: "Dosiero {path} vakas; ne kontroliĝas.",
    .es: "El fichero {path} está vacío, no se comprueba.",
    .fi: "Tiedosto {path} on tyhjä, ei tarkastettu.",
    .fr: "Fichier {path} est vide, n'a pas été vérifié.",
    .hr: "Datoteka {path} je prazna; nije provjerena.",
    .ia: "Le file {path} es vacue, non controlate.",
    .id: "Berkas {path} kosong, tidak diperiksa.",
    .it: "Il file {path} è vuoto, non controllato.",
    .ja: "ファイル {path} は空です。検査されません。",
    .ko: "{path} 파일이 빈 파일이므로 검사하지 않습니다.",
    .lt: "Failas {path} tuščias, todėl netikrintas.",
    .nl: "Bestand {path} is leeg; niet gecontroleerd",
    .pl: "Plik {path} jest pusty, nie sprawdzony.",
    .pt: "O ficheiro {path} está vazio, não verificado.",
    .ptBR: "Arquivo {path} está vazio, não verificado.",
    .ru: "Файл {path} пуст; не был проверен.",
    .sl: "Datoteka {path} je prazna, brez preverjanja.",
    .sr: "Датотека „{path}“ је празна, није проверена.",
    .sv: "Fil {path} är tom, inte kontrollerad.",
    .tr: "{path} dosyası boş olduğundan denetlenemiyor.",
    .uk: "Файл {path} є порожнім, не перевірено.",
    .vi: "Tập tin {path} là trống nên không được kiểm tra.",
    .zhCN: "文件 {path} 为空，未检查。",
    .zhTW: "檔案 {path} 為空，不做檢查。",
  ]

  /// A library is too small.
  static let isTooSmall: Phrase = [
    .be: "Файл {path} замалы, не правераны.",
    .bg: "Файлът {path} е много къс и не е проверен.",
    .ca: "el fitxer «{path}» és massa menut, no es comprova",
    .cs: "Soubor {path} je příliš malý, nezkontrolováno.",
    .da: "Fil {path} er for lille, ikke afprøvet.",
    .de: "Datei {path} ist zu klein; keine Überprüfung.",
    .en: "File {path} is too small, not checked.",
    .eo: "Dosiero {path} tro malgrandas; ne kontroliĝas.",
    .es: "El fichero {path} es demasiado pequeño, no se comprueba.",
    .fi: "Tiedosto {path} on liian pieni, ei tarkastettu.",
    .fr: "Fichier {path} trop petit, n'a pas été vérifié.",
    .gl: "O ficheiro {path} é pequeno de máis, non se comproba.",
    .hr: "Datoteka {path} je premalena; nije provjerena.",
    .ia: "Le file {path} es troppo parve, non controlate.",
    .id: "Berkas {path} terlalu kecil, tidak diperiksa.",
    .it: "Il file {path} è troppo piccolo, non controllato.",
    .ja: "ファイル {path} は小さすぎます。検査されません。",
    .ko: "{path} 파일이 너무 작아서 검사하지 않습니다.",
    .lt: "Failas {path} per mažas, todėl netikrintas.",
    .nl: "Bestand {path} is te klein; niet gecontroleerd",
    .pl: "Plik {path} jest za mały, nie sprawdzony.",
    .pt: "O ficheiro {path} é muito pequeno, não verificado.",
    .ptBR: "Arquivo {path} é pequeno demais, não verificado.",
    .ru: "Файл {path} слишком мал; не был проверен.",
    .sk: "Súbor {path} je príliš krátky, neskontrolovaný.",
    .sl: "Datoteka {path} je premajhna, brez preverjanja.",
    .sr: "Датотека „{path}“ је премала, није проверена.",
    .sv: "Fil {path} är för liten, inte kontrollerad.",
    .tr: "{path} dosyası çok küçük, kontrol edilemedi.",
    .uk: "Файл {path} є надто малим, не перевірено.",
    .vi: "Tập tin {path} quá nhỏ nên không được kiểm tra.",
    .zhCN: "文件 {path} 过小，未检查。",
    .zhTW: "檔案 {path} 太小，不做檢查。",
  ]

  /// A file is of another format.
  static let isNotELF: Phrase = [
    .be: "{path} - гэта не ELF файл - ён мае памылковы 'чароўны байт' на пачатку файлу.",
    .bg: "{path} не е ELF файл - започва с неправилни магически байтове.",
    .ca: "«{path}» no és un fitxer ELF: els octets màgics del començament no són correctes",
    .cs: "{path} není soubor typu ELF – na svém začátku má chybné magické bajty.",
    .da: "{path} er ikke en ELF-fil - den har de forkerte signaturtegn i starten.",
    .de: "{path} ist keine ELF-Datei - sie weist falsche »magische Bytes« am Beginn auf.",
    .en: "{path} is not an ELF file - it has the wrong magic bytes at the start.",
    .es: "{path} no es un fichero ELF - tiene los bytes mágicos equivocados en el comienzo.",
    .fi: "{path} ei ole ELF-tiedosto - sen alussa on väärät taikatavut.",
    .fr: "{path} n'est pas un fichier de type ELF - il a un octet magique au début incorrect.",
    .gl: "{path} non é un ficheiro ELF - non ten os bytes máxicos correctos ao principio.",
    .hr: "{path} nije ELF datoteka -- na početku ima pogrešne magične bajtove.",
    .ia: "{path} non es un file ELF - illo ha le bytes magic incorrecte al testa.",
    .id: "{path} bukan sebuah berkas ELF - ini memiliki magis bytes salah di awal.",
    .it: "{path} non è un file ELF - i byte magic iniziali sono sbagliati.",
    .ja: "{path} は ELF ファイルではありません - 先頭に誤ったマジックバイトを持っています。",
    .ko: "{path}은(는) ELF 파일이 아닙니다 - 시작부분의 매직 바이트가 틀렸습니다.",
    .lt: "{path} nėra ELF failas - magiškieji baitai failo pradžioje neteisingi.",
    .nl: "{path} is geen ELF-bestand -- het heeft de verkeerde magische bytes aan het begin",
    .pl: "{path} nie jest plikiem ELF - ma złe bajty magiczne na początku.",
    .pt: "{path} não é um ficheiro ELF - tem os bytes mágicos iniciais errados",
    .ptBR: "{path} não é um arquivo ELF – ele tem os magic bytes errados no início.",
    .ru: "{path} не является файлом в формате ELF — неправильная сигнатура в начале.",
    .sk: "{path} nie je ELF súbor - na začiatku obsahujé chybné magické bajty.",
    .sl: "{path} ni datoteka ELF - magično zaporedje bajtov na začetku je napačno.",
    .sr: "„{path}“ није ЕЛФ датотека – има погрешне магичне бајтове на почетку.",
    .sv: "{path} är inte en ELF-fil — den har inte rätt magiska byte i början.",
    .tr: "{path} bir ELF dosyası değil - Başlangıcındaki dosya tanımı hatalı.",
    .uk: "{path} не є файлом ELF. Виявлено помилкові магічні байти на початку файла.",
    .vi:
      "{path} không phải là tập tin ELF — có những byte ma thuật không đúng tại khởi đầu của nó.",
    .zhCN: "{path} 不是 ELF 文件 - 起始处的魔数有误。",
    .zhTW: "{path} 不是一個 ELF 檔 - 其開頭的魔術位元組是錯的。",
  ]

  /// A library is cut off.
  static let isTruncated: Phrase = [
    .be: "файл {path} абрэзаны",
    .bg: "файла {path} е отрязан",
    .ca: "el fitxer «{path}» està truncat",
    .cs: "soubor {path} je zkrácen",
    .da: "fil {path} er afkortet",
    .de: "Datei »{path}« ist am Ende abgeschnitten",
    .en: "file {path} is truncated",
    .eo: "dosiero {path} trunkiĝis",
    .es: "el fichero {path} está truncado",
    .fi: "tiedosto {path} on typistetty",
    .fr: "fichier {path} est tronqué",
    .gl: "o ficheiro {path} está truncado",
    .hr: "datoteka {path} je podrezana",
    .ia: "le file {path} es truncate",
    .id: "berkas {path} terpotong",
    .it: "il file {path} è troncato",
    .ja: "ファイル {path} は切り詰められました",
    .ko: "{path} 파일이 잘라졌습니다",
    .nl: "bestand {path} is afgekapt",
    .pl: "plik {path} jest skrócony",
    .pt: "ficheiro '{path}'truncado",
    .ptBR: "arquivo {path} está truncado",
    .ru: "файл {path} усечён",
    .sk: "súbor {path} je skrátený",
    .sl: "datoteka {path} je okrnjena",
    .sr: "датотека „{path}“ је скраћена",
    .sv: "fil {path} är trunkerad",
    .tr: "{path} dosyası kırpılmış",
    .uk: "файл {path} обрізано",
    .vi: "tập tin “{path}” bị cắt ngắn",
    .zhCN: "文件 {path} 己被截断",
    .zhTW: "檔案 {path} 已截短",
  ]

  /// A library is for another architecture.
  static let isForUnknownMachine: Phrase = [
    .be: "{path} для невядомае машыны {number}.",
    .bg: "{path} е за неизвестна машина {number}.",
    .ca: "«{path}» és per a la màquina desconeguda {number}",
    .cs: "{path} je pro neznámý stroj {number}.",
    .da: "{path} er til ukendt maskine {number}.",
    .de: "{path} bezieht sich auf die unbekannte Maschine {number}.",
    .el: "το {path} είναι για το άγνωστο σύστημά {number}.",
    .en: "{path} is for unknown machine {number}.",
    .eo: "{path} estas por nekonata maŝino {number}.",
    .es: "{path} es para la máquina desconocida {number}.",
    .fi: "{path} on tarkoitettu tuntemattomalle koneelle {number}.",
    .fr: "{path} est pour une machine inconnue {number}.",
    .gl: "{path} é para unha máquina descoñecida {number}.",
    .hr: "{path} je za nepoznati stroj {number}.",
    .hu: "{path} az ismeretlen géphez tartozik: {number}.",
    .id: "{path} adalah untuk mesin tidak dikenal {number}.",
    .it: "{path} è per la macchina sconosciuta {number}.",
    .ja: "{path} は未知のマシン {number} に対するものです.",
    .ko: "{path}은(는) 알려지지 않은 기계 {number}을(를) 위한 것입니다.",
    .nl: "{path} is voor onbekende machine {number}.",
    .pl: "{path} jest dla nieznanej maszyny {number}.",
    .pt: "{path} é para máquina {number} desconhecida.",
    .ptBR: "{path} é para máquina desconhecida {number}.",
    .ru: "{path} предназначен для неизвестной машины {number}.",
    .sk: "{path} je pre neznámy stroj {number}.",
    .sr: "„{path}“ је за непознат рачунар {number}.",
    .sv: "{path} är för en okänd maskin {number}.",
    .tr: "{path} bilinmeyen makina {number} içindir.",
    .uk: "{path} призначено для невідомої архітектури {number}.",
    .vi: "{path} là cho máy không rõ {number}.",
    .zhCN: "{path} 用于未知的机器 {number}。",
    .zhTW: "{path} 是給未知的機器 {number}。",
  ]

  /// Two libraries of one SONAME differ in their type.
  static let haveSameSoname: Phrase = [
    .be: """
    бібліятэкі {library} і {other} у каталогу {path} маюць аднолькавы soname, \
    але адрозныя тыпы.
    """,
    .bg: """
    библиотеките {library} и {other} от директория {path} са с еднакво SONAME, \
    но с различен тип.
    """,
    .ca: """
    les biblioteques «{library}» i «{other}» del directori «{path}» tenen el \
    mateix nom d’objecte compartit però diferent tipus.
    """,
    .cs: """
    knihovny {library} a {other} z adresáře {path} mají stejný název (soname), \
    ale rozdílný typ.
    """,
    .da: """
    bibliotekerne {library} og {other} i kataloget {path} har samme .so-navn, \
    men forskellig type
    """,
    .de: """
    Die Bibliotheken »{library}« und »{other}« im Verzeichnis {path} haben den \
    gleichen soname, aber verschiedene Typen.
    """,
    .en: "libraries {library} and {other} in directory {path} have same soname but different type.",
    .es: """
    las bibliotecas {library} y {other} en el directorio {path} tienen el mismo \
    soname pero distinto tipo.
    """,
    .fi: "kirjastoilla {library} ja {other} hakemistossa {path} on sama so-nimi, mutta eri tyypit.",
    .fr: """
    Les librairies {library} et {other} du dossier {path} ont le même nom mais \
    sont de types différents.
    """,
    .gl: """
    as bibliotecas {library} e {other} do directorio {path} teñen o mesmo \
    soname pero diferente tipo.
    """,
    .hr: """
    Biblioteke {library} i {other} u direktoriju {path} imaju isti soname ali \
    su različite vrste.
    """,
    .ia: """
    Le bibliothecas {library} e {other} es in le directorio {path} ha le mesme \
    so-nomine, ma lor typo es differente.
    """,
    .id: """
    perpustakaan {library} dan {other} berada dalam direktori {path} memiliki \
    soname sama tetapi memiliki tipe berbeda.
    """,
    .it: """
    le librerie {library} e {other} nella directory {path} hanno lo stesso \
    soname, ma di tipo differente.
    """,
    .ja: "ディレクトリ {path} 内にあるライブラリ {library} と {other} は同一の動的ライブラリ名 (soname) ですが異なった型です。",
    .ko: "디렉터리 {library}의 라이브러리 {other}과(와) {path}이(가) 같은 soname을 가지고 있지만 타입이 다릅니다.",
    .nl: """
    Bibliotheken {library} en {other} in map {path} hebben dezelfde 'soname' \
    maar een verschillende soort
    """,
    .pl: "biblioteki {library} i {other} w katalogu {path} mają to samo soname ale inny rodzaj.",
    .pt: "bibliotecas {library} e {other} na pasta {path} têm o mesmo soname mas tipos diferentes.",
    .ptBR: """
    bibliotecas {library} e {other} no diretório {path} têm o mesmo soname, mas \
    tipos diferentes.
    """,
    .ru:
      "библиотеки {library} и {other} в каталоге {path} имеют одинаковый soname, но разные типы.",
    .sk: "knižnice {library} a {other} v adresári {path} majú rovnaké soname, ale odlišný typ.",
    .sl:
      "knjižnici {library} in {other} v imeniku {path} imata isti soname, a sta različnega tipa.",
    .sr: """
    библиотека „{library}“ и „{other}“ у директоријуму „{path}“ имају исти \
    „soname“ али различите врсте.
    """,
    .sv: "bibliotek {library} och {other} i katalog {path} har samma 'soname' men olika typ.",
    .tr: """
    {library} ve {other} kitaplıkları {path} dizininde ve aynı isme sahip \
    oldukları halde farklı türde.
    """,
    .uk: """
    бібліотеки {library} і {other} у каталозі {path} мають однакові назви so, \
    але належать до різних типів.
    """,
    .vi: """
    thư viện {library} và {other} trong thư mục {path} có cùng một soname còn \
    có kiểu khác nhau.
    """,
    .zhCN: "目录 {path} 中的 {library} 和 {other} 的 so 名称相同但类型不同。",
    .zhTW: "函式庫 {library} 跟 {other} (在目錄 {path} 底下) 有共同的共用函式庫名稱，不過其格式卻不同",
  ]

  /// What was given is no file.
  static let isNotRegular: Phrase = [
    .be: "Файл {path} праігнараваны, бо ён не ёсць звычайным файлам.",
    .bg: "Пренебрегване на файл {path}, защото не е обикновен.",
    .ca: "es descarta el fitxer «{path}» que no és un fitxer ordinari",
    .cs: "Soubor {path} ignorován, neb se nejedná o obyčejný soubor.",
    .da: "Ignorerede filen {path} da den ikke er en almindelig fil.",
    .de: "Datei {path} übergangen, da sie keine reguläre Datei ist.",
    .en: "Ignored file {path} since it is not a regular file.",
    .eo: "Dosiero {path} ignoriĝis ĉar ĝi ne estas normala dosiero.",
    .es: "Descartado el fichero {path} dado que no es un fichero regular.",
    .fi: "Tiedostoa {path} ei huomioitu, koska se ei ole tavallinen tiedosto.",
    .fr: "A ignoré le fichier {path} parce que ce n'est pas un fichier régulier.",
    .gl: "Ignorouse o ficheiro {path} porque non é un ficheiro normal",
    .hr: "Ignorira datoteku {path} jer nije obična datoteka.",
    .ia: "Le file {path} es ignorate proque illo non es un file regular.",
    .id: "Mengabaikan berkas {path} karena itu bukan sebuah berkas umum.",
    .it: "File {path} ignorato poiché non è un file normale.",
    .ja: "通常ファイルでないためファイル {path} を無視しています。",
    .ko: "일반 파일이 아니므로 {path} 파일을 무시합니다.",
    .lt: "Failas {path} praleistas, nes tai nėra paprastas failas",
    .nl: "Bestand {path} wordt genegeerd omdat het geen gewoon bestand is.",
    .pl: "Zignorowano plik {path} ponieważ nie jest zwykłym plikiem.",
    .pt: "Ficheiro {path} ignorado por não ser um ficheiro normal.",
    .ptBR: "Arquivo {path} ignorado já que agora não é mais um arquivo comum.",
    .ru: "Файл {path} проигнорирован, поскольку не является обычным файлом",
    .sk: "Súbor {path} ignorovaný, keďže nie je regulérnym súborom.",
    .sl: "Datoteka {path} ni bila upoštevana, ker ni navadna datoteka.",
    .sr: "Датотека „{path}“ је занемарена јер није обична датотека.",
    .sv: "Ignorerar fil {path} eftersom den inte är en vanlig fil.",
    .tr: "Normal bir dosya olmadığından {path} dosyası yoksayıldı.",
    .uk: "Файл {path} проігноровано, оскільки він не є звичайним файлом.",
    .vi: "Đã bỏ qua tập tin {path} vì nó không phải là tập tin thông thường.",
    .zhCN: "忽略文件 {path} 由于不是一个普通文件。",
    .zhTW: "忽略檔案 {path} 因為它不是一個正常的檔案。",
  ]

  /// What was given is not there.
  static let isNotFound: Phrase = [
    .be: "Файл уводу {path} не адшуканы.",
    .bg: "Входния файл {path} не е намерен.",
    .ca: "no s’ha trobat el fitxer d’entrada «{path}»",
    .cs: "Vstupní soubor {path} nebyl nalezen.",
    .da: "Inddatafilen {path} ikke fundet",
    .de: "Die Eingabedatei {path} wurde nicht gefunden.",
    .en: "Input file {path} not found.",
    .eo: "Eniga dosiero {path} ne troviĝas.",
    .es: "No se encontró el fichero de entrada {path}.",
    .fi: "Syötetiedostoa {path} ei löydy.",
    .fr: "Fichier d'entrée {path} non repéré",
    .gl: "Non se atopou o ficheiro de entrada {path}.",
    .hr: "Ulazna datoteka {path} nije pronađena.",
    .ia: "Le file de entrata {path} non trovate.",
    .id: "Berkas masukan {path} tidak ditemukan.",
    .it: "File di input {path} non trovato.",
    .ja: "入力ファイル {path} が見つかりません。",
    .ko: "입력 파일 {path}을(를) 찾지 못했습니다.",
    .lt: "Įvedimo failas {path} nerastas.",
    .nl: "Kan invoerbestand {path} niet vinden",
    .pl: "Nie znaleziono pliku wejściowego {path}.",
    .pt: "Ficheiro de entrada {path} não encontrado",
    .ptBR: "Arquivo de entrada {path} não foi localizado.",
    .ru: "Входной файл {path} не найден.",
    .sk: "Vstupný súbor {path} nebol nájdený.",
    .sl: "Vhodne datoteke {path} ni moč najti.",
    .sr: "Нисам нашао улазну датотеку „{path}“.",
    .sv: "Hittar inte infil {path}.",
    .tr: "Girdi dosyası {path} bulunamadı.",
    .uk: "Файл вхідних даних {path} не знайдено.",
    .vi: "Không tìm thấy tập tin đầu vào {path}.",
    .zhCN: "未找到输入文件 {path}。",
    .zhTW: "輸入檔 {path} 找不到。",
  ]
}
