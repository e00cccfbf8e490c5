import type { Random } from '../seeded-random';

const names = (text: string): string[] => text.split(',').map((name) => name.trim());

const GIVEN = names(`
  Ada, Akira, Amara, Anselm, Beatriz, Bo, Chidi, Clémence, Dagny, Daichi, Elif, Emre, Farida, Felix,
  Gintaras, Hana, Haruka, Ignacio, Ilse, Jia, Jonas, Kavya, Keiko, Łukasz, Lin, Mairead, Mateo, Mei,
  Nadia, Ngozi, Olav, Oriol, Petra, Priya, Quentin, Rafael, Renske, Sana, Søren, Tamar, Tariq, Thuy, Uma,
  Viktor, Wei, Ximena, Yael, Yuto, Zofia, Jean-Luc, Mary Ann, J. B.
`);

const FAMILY = names(`
  Abara, Adeyemi-Holt, Almqvist, Aramaki, Bancroft, Banerji, Bělohlávek, Castellane, Chaudhari, Shangguan,
  Dimitrov, D’Aubigny, Eskildsen, Farrokhi, Fujimori, García-Lluna, Goldwasser, Kovalenko, Hasegawa, Ito,
  Jansen, Jørgensen, Kallio, Karimov, Kim, Kowalczyk, Lindqvist, Zhuge, Marchetti, Matsuda, Mbeki,
  Müller-Voss, Nakagawa, Nguyen, O’Rourke, Okonkwo, Östlund, Papadakis, Park, Quispe, Ramanujam, Rossi,
  Saito, Sørbye, Tanaka, Tran, Uzun, van der Meulen, Vasquez, Murong, Watanabe, Yamaguchi, Ximen,
  Zieliński, de la Fuente
`);

function inventAuthor(random: Random): string {
  // Some people have one name only, and some write it in their own script.
  if (random.chance(0.004)) return random.pick(['Suparno', 'Meenakshi', '山口花子', '김서연']);
  return `${random.pick(GIVEN)} ${random.pick(FAMILY)}`;
}

/** Different people; a paper does not name the same author twice. */
export function inventAuthors(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(inventAuthor(random));
  return [...names];
}

/** `Ada O’Rourke` → `~Ada_O’Rourke2`; now and then an e-mail address, or nothing: both exist on the real site. */
export function inventAuthorId(random: Random, name: string): string | null {
  if (random.chance(0.006)) return null;
  const key = name.replaceAll(' ', '_');
  if (random.chance(0.012)) return `${key.toLowerCase().replace(/[^a-z]/g, '') || 'author'}@example.edu`;
  return `~${key}${random.chance(0.8) ? 1 : random.between(2, 9)}`;
}
