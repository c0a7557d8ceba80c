/** Character 3-5-gram TF-IDF cosine: finds texts by parts of words, so typing errors and unknown inflections still match. */
export interface NgramIndex {
  /** Cosine similarity of the text with each document, 0-1, in the documents' order. */
  similarities(text: string): Float64Array;
}

/** Postings of one gram: documents and the gram's weight in each. */
interface Postings {
  documents: number[];
  weights: number[];
  idf: number;
}

export function createNgramIndex(documents: readonly string[]): NgramIndex {
  const postings = new Map<string, Postings>();
  for (const [id, document] of documents.entries()) {
    for (const [gram, count] of countGrams(document)) {
      const entry = postings.get(gram) ?? { documents: [], weights: [], idf: 0 };
      entry.documents.push(id);
      entry.weights.push(1 + Math.log(count));
      postings.set(gram, entry);
    }
  }
  const norms = new Float64Array(documents.length);
  for (const entry of postings.values()) {
    entry.idf = Math.log(1 + documents.length / entry.documents.length);
    for (const [index, id] of entry.documents.entries()) norms[id] = (norms[id] ?? 0) + ((entry.weights[index] as number) * entry.idf) ** 2;
  }
  return { similarities: (text) => score(text, postings, norms) };
}

function score(text: string, postings: Map<string, Postings>, norms: Float64Array): Float64Array {
  const scores = new Float64Array(norms.length);
  let queryNorm = 0;
  for (const [gram, count] of countGrams(text)) {
    const entry = postings.get(gram);
    const weight = (1 + Math.log(count)) * (entry?.idf ?? Math.log(1 + norms.length));
    queryNorm += weight ** 2;
    for (const [index, id] of entry?.documents.entries() ?? []) {
      scores[id] = (scores[id] as number) + weight * (entry?.weights[index] as number) * (entry?.idf as number);
    }
  }
  return scores.map((value, id) => (value === 0 ? 0 : value / Math.sqrt(queryNorm * (norms[id] as number))));
}

/** Grams of every word with its borders, so that short words count whole. */
function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.split(' ')) {
    const padded = ` ${word} `;
    for (let size = 3; size <= 5; size += 1) {
      for (let start = 0; start + size <= padded.length; start += 1) {
        const gram = padded.slice(start, start + size);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
}
