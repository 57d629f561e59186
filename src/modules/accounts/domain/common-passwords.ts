/**
 * Passwords of ten characters and more that guessers try first: keyboard walks, counting, what
 * people in Indonesia are known to choose, and the words of this product. Shorter ones are refused
 * by their length. Lower case, one space between two.
 */
const LISTED = `
  0000000000 00000000000 000000000000 0123456789 01234567890 0987654321 09876543210 1020304050
  102030405060 1029384756 10293847561 1111111111 11111111111 1111122222 111222333444 1122334455
  112233445566 1212121212 121212121212 1231231230 123123123123 1231231234 123321123321 1234512345
  1234512345a 123454321012 1234554321 1234567890 12345678900 12345678901 123456789012
  1234567890123 12345678910 1234567891011 1234567898 1234567899 123456789a 123456789abc 123456789q
  123456789qwe 1234qwer!@ 1234qwer1234 1234qwerasdf 123qwe!@#qwe 123qwe123qwe 123qweasdzxc
  12qwaszx34 1357924680 1472583690 147258369a 1478963250 159753159753 1597534862 1q2w3e4r5t
  1q2w3e4r5t6y 1q2w3e4r5t6y7u 1qaz!qaz1qaz 1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazxsw23edc 2wsx3edc4rfv
  3.14159265 3141592653 31415926535 5555555555 6666666666 7777777777 7894561230 8888888888
  9876543210 98765432101 9999999999 a123456789 a1234567890 a1b2c3d4e5 a1b2c3d4e5f6 aa12345678
  aa123456789 aaaaaaaaaa abc123!@#abc abc1234567 abc123456789 abc123abc123 abcd123456 abcd12345678
  abcde12345 abcdef1234 abcdef123456 abcdefghij abcdefghijkl access14access admin12345 admin123456
  admin1234567890 admin@1234 admin@12345 adminadmin adminadmin123 administrator asd123asd123
  asdasdasdasd asdf123456 asdf1234asdf asdfasdfasdf asdfghjkl1 asdfghjkl123 asdfghjkl; asdfghjkl;'
  asdqwe123456 assalamualaikum baseball123 basketball bismillah1 bismillah123 bismillah12345
  bismillahirrahmanirrahim butterfly1 butterfly123 cantik12345 changeme123 changeme1234 chocolate1
  chocolate123 christopher cinta12345 cintakamu123 cintaku123 cobacoba123 computer123 default123
  dragon1234 dragon12345 facebook123 football123 freedom123 ganteng123 gantengku123 garuda12345
  google12345 hello12345 hello123456 helloworld helloworld123 ilovekorea123 iloveyou12 iloveyou123
  iloveyou1234 iloveyou12345 iloveyousomuch indonesia1 indonesia12 indonesia123 indonesia1234
  indonesia12345 indonesia17 indonesia1945 indonesia45 indonesiaku indonesiaraya internet123
  jakarta123 jakarta1234 jakarta12345 jakarta2024 jakarta2025 jakarta2026 jancok12345 kartini123
  katasandi1 katasandi12 katasandi123 katasandiku katasandiku123 keluarga123 keluargaku kesayangan
  kesayangan123 kesehatanjiwa kesehatanmental klien12345 klien123456 konseling1 konseling123
  konselor123 konsultasi konsultasi1 konsultasi123 kuningan123 lakukan123 letmein123 letmein1234
  letmein12345 liverpool1 liverpool123 lovelove123 loveyou123 manchester manchesterunited
  marriage123 master1234 master12345 merdeka123 merdeka12345 merdeka1945 michael123 michelle123
  minecraft1 minecraft123 monkey12345 mypassword mypassword1 mypassword123 naruto12345 newpassword
  nopassword p@ssw0rd12 p@ssw0rd123 p@ssw0rd1234 p@ssword123 pa$$word123 pancasila123 pass123456
  passw0rd12 passw0rd123 passw0rd1234 password00 password01 password1! password10 password11
  password12 password12! password123 password123! password1234 password12345 password123456
  password2024 password2025 password2026 password@1 password@12 password@123 passwordku
  passwordku123 passwordpassword persebaya123 persib12345 persib1933 persija123 pokemon123
  princess12 princess123 professional psikolog12 psikolog123 psikolog1234 psikolog12345 psikologi1
  psikologi12 psikologi123 psikologiku psychologist psychologist1 psychologist123 psychology
  psychology1 psychology123 pulih12345 pulihruang q1w2e3r4t5 q1w2e3r4t5y6 qazwsx1234 qazwsx123456
  qazwsxedc1 qazwsxedc123 qazwsxedcrfv qwe123qwe123 qweasdzxc1 qweasdzxc123 qweqweqwe123
  qwer123456 qwer1234qwer qwerty123! qwerty1234 qwerty12345 qwerty123456 qwerty1234567
  qwertyqwerty qwertyuiop qwertyuiop1 qwertyuiop12 qwertyuiop123 qwertyuiop[] qwertyuiopasdfghjkl
  rahasia123 rahasia1234 rahasia12345 rahasiaku123 rahasianegara ruang-pulih ruang.pulih
  ruang_pulih ruangpulih ruangpulih1 ruangpulih12 ruangpulih123 ruangpulih1234 ruangpulih2025
  ruangpulih2026 ruangpulihku sandi12345 sandiku123 sayang1234 sayang12345 sayang123456 sayangkamu
  sayangkamu123 sayangku12 sayangku123 sehatjiwa123 selamatpagi semangat123 semangat45 september1
  spiderman1 spiderman123 starwars123 sukses12345 sunshine12 sunshine123 superman12 superman123
  surabaya123 surabaya1234 terapi12345 terapiku123 terimakasih test123456 test1234567 testing123
  testing1234 testtest123 tidaktahu123 trustno1trustno1 universitas useruser123 welcome123
  welcome1234 welcome12345 whatever123 yogyakarta yogyakarta123 zaq12wsxcde3 zxcvbnm,./ zxcvbnm123
  zxcvbnm1234 zxcvbnmasdfghjkl
`;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LISTED.trim().split(/\s+/));
