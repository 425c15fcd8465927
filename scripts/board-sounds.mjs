// Makes web/board/sounds: a clip of every word of a call, said by espeak-ng (its voices may be used freely). Done once,
// on a machine with Debian's packages, and again when a word changes: `apt-get install espeak-ng sox lame`, then
// `node scripts/board-sounds.mjs`. MP3, because every television plays it; 24 kbit/s of one channel is enough for words.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';

ensureBuilt({ only: ['server'] });
const { everyWord } = await import('../dist/server/src/queue/domain/spoken-call.js');

const FOLDER = 'web/board/sounds';
const MOST_BYTES = 300 * 1024;
/** Slower than talk: the words are heard across a hall. */
const VOICE = ['-v', 'ru', '-s', '135', '-p', '45', '-a', '180'];
const TRIM = ['silence', '1', '0.01', '0.5%', 'reverse', 'silence', '1', '0.01', '0.5%', 'reverse'];

const work = mkdtempSync(path.join(tmpdir(), 'board-sounds-'));
rmSync(FOLDER, { recursive: true, force: true });
execFileSync('mkdir', ['-p', FOLDER]);
for (const { clip, word } of everyWord()) {
  const said = path.join(work, `${clip}.wav`);
  const trimmed = path.join(work, `${clip}-trimmed.wav`);
  execFileSync('espeak-ng', [...VOICE, '-w', said, word]);
  execFileSync('sox', [
    said,
    '-c',
    '1',
    '-r',
    '22050',
    trimmed,
    ...TRIM,
    'pad',
    '0.02',
    '0.04',
    'norm',
    '-3',
  ]);
  execFileSync('lame', ['--quiet', '-m', 'm', '-b', '24', '-t', trimmed, path.join(FOLDER, `${clip}.mp3`)]);
}
rmSync(work, { recursive: true });
const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(path.join(FOLDER, name)).size, 0);
console.log(`${FOLDER}: ${everyWord().length} clips, ${Math.ceil(bytes / 1024)} KiB`);
process.exit(bytes <= MOST_BYTES ? 0 : 1);
