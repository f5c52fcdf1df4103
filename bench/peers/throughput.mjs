// compromise and chrono-node over the news texts, measured as Throughput.cs in bench/Rapport.Benchmarks/Peers measures.
// Arguments: the file of texts, the seconds to measure, the peer.
import { readFileSync } from 'node:fs';

const FEWEST_PASSES = 5;

// compromise/two is its build that tags and does no more: the faster one, and the like of what it is set beside.
const peers = {
  'compromise': ['tags', async () => {
    const { default: nlp } = await import('compromise/two');
    return (news) => nlp(news.text).termList().length;
  }],
  'chrono-node': ['times', async () => {
    const chrono = await import('chrono-node');
    return (news) => chrono.parse(news.text, news.published).length;
  }],
};

const [file, seconds, name] = process.argv.slice(2);
const texts = readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => {
  const [published, text] = line.split('\t');
  return { published: new Date(`${published}T00:00:00`), text };
});
const words = texts.reduce((sum, news) => sum + news.text.trim().split(/\s+/).length, 0);

const [task, load] = peers[name];
const read = await load();
const { found } = passes();
const pass = median(passes().times);
console.log([task, name, (texts.length / pass).toFixed(0), (words / pass).toFixed(0), found].join('\t'));

function passes() {
  const times = [];
  let found;
  const start = performance.now();
  do {
    const passStart = performance.now();
    found = 0;
    for (const news of texts) found += read(news);
    times.push((performance.now() - passStart) / 1000);
  } while (times.length < FEWEST_PASSES || performance.now() - start < seconds * 1000);
  return { times, found };
}

function median(values) {
  values.sort((a, b) => a - b);
  return (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2;
}
