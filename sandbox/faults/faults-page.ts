import { shortWib } from '../clock/jakarta-time.js';
import { html, type Html } from '../pages/html.js';
import { layout } from '../pages/layout.js';
import type { ProviderFaults } from './provider-faults.js';
import { fieldsOfFault, type Fault, type ProviderTraits } from './switches.js';

const WORDS: Readonly<Record<Fault, { title: string; text: string }>> = {
  duplicate: {
    title: 'Kabar ganda / duplicate',
    text: 'Setiap notifikasi dikirim beberapa kali sekaligus.',
  },
  delay: {
    title: 'Kabar tertahan / delay',
    text: 'Notifikasi ditahan sekian detik; kosong berarti sampai dilepas.',
  },
  reorder: {
    title: 'Urutan terbalik / reorder',
    text: 'Notifikasi menunggu sampai yang berikutnya terkirim lebih dulu.',
  },
  forge: {
    title: 'Kabar palsu / forge',
    text: 'Sebelum yang asli datang kabar palsu "sudah dibayar".',
  },
  fail: {
    title: 'Menolak / fail',
    text: 'Permintaan ditolak dengan kode ini dan tidak dikerjakan.',
  },
  lose_answer: {
    title: 'Jawaban hilang / time out after accepting',
    text: 'Permintaan dikerjakan, lalu sambungan putus tanpa jawaban.',
  },
};

const LABELS: Readonly<Record<string, string>> = {
  times: 'Berapa kali (kosong: terus)',
  copies: 'Salinan',
  seconds: 'Detik',
  kind: 'Yang salah',
  status: 'Kode',
  on: 'Hanya untuk',
};

/** Every provider with its switches; a form for each, usable without a script. */
export function faultsPage(providers: readonly ProviderFaults[], problem: string | null): string {
  const body = html`${problem === null ? null : html`<p class="note bad" role="alert">${problem}</p>`}
    <p>
      Buat penyedia berbuat salah dan lihat apa yang dilakukan aplikasi. Semua sakelar mati setelah
      sandbox dimulai ulang.
      <span class="quiet">Make the providers misbehave; a restart repairs them.</span>
    </p>
    ${providers.map(section)}`;
  return layout({ title: 'Gangguan', section: 'faults', body, script: 'live.js' });
}

function section(provider: ProviderFaults): Html {
  const { name, label, faults } = provider.traits;
  return html`<section class="card" id="${name}" aria-labelledby="${name}-title">
    <h2 id="${name}-title">${label}</h2>
    <div id="${name}-state" data-live aria-live="polite">${state(provider)}</div>
    <div class="row">
      <form method="post" action="/faults/${name}/repair">
        <button class="plain">Pulihkan ${label}</button>
      </form>
      ${
        faults.includes('delay')
          ? html`<form method="post" action="/faults/${name}/release">
              <button class="plain">Lepas yang tertahan</button>
            </form>`
          : null
      }
    </div>
    ${faults.map((fault) => form(provider, fault))}
  </section>`;
}

function state(provider: ProviderFaults): Html {
  const on = Object.entries(provider.switches);
  const heldBack = provider.heldBack();
  const lately = provider.lately();
  return html`<p>
      ${
        on.length === 0
          ? html`<span class="chip good">normal</span>`
          : on.map(
              ([fault, { times }]) =>
                html`<span class="chip bad"
                  >${fault}${times === null ? '' : ` · ${times}×`}</span
                > `,
            )
      }
      ${
        heldBack.length === 0
          ? null
          : html`<span class="chip wait">${heldBack.length} notifikasi tertahan</span>`
      }
    </p>
    ${
      lately.length === 0
        ? null
        : html`<details>
            <summary>Yang baru terjadi / lately (${lately.length})</summary>
            <ul class="small">
              ${lately.map(
                ({ at, fault, what }) => html`<li>${shortWib(at)}: ${fault} · ${what}</li>`,
              )}
            </ul>
          </details>`
    }`;
}

function form(provider: ProviderFaults, fault: Fault): Html {
  const { traits, switches } = provider;
  const { title, text } = WORDS[fault];
  const id = `${traits.name}-${fault}`;
  const isOn = switches[fault] !== undefined;
  return html`<fieldset id="${id}">
    <legend>${title} ${isOn ? html`<span class="chip bad">menyala</span>` : null}</legend>
    <p class="quiet small">${text}</p>
    <div class="row">
      <form class="row" method="post" action="/faults/${traits.name}/${fault}/on">
        ${Object.entries(fieldsOfFault(fault, traits)).map((entry) => field(traits, fault, entry))}
        <button aria-describedby="${id}">${isOn ? 'Ubah' : 'Nyalakan'}</button>
      </form>
      ${
        isOn
          ? html`<form class="row" method="post" action="/faults/${traits.name}/${fault}/off">
              <button class="plain" aria-describedby="${id}">Matikan</button>
            </form>`
          : null
      }
    </div>
  </fieldset>`;
}

type Field = ReturnType<typeof fieldsOfFault>[string];

function field(traits: ProviderTraits, fault: Fault, [name, known]: [string, Field]): Html {
  const id = `${traits.name}-${fault}-${name}`;
  return html`<div>
    <label for="${id}">${LABELS[name] ?? name}</label>
    ${control(id, name, known, traits.operations)}
  </div>`;
}

function control(id: string, name: string, field: Field, operations: readonly string[]): Html {
  switch (field.kind) {
    case 'number':
      return html`<input
        id="${id}"
        name="${name}"
        type="number"
        min="${field.from}"
        max="${field.to}"
        value="${field.usual === null ? '' : String(field.usual)}"
      />`;
    case 'choice':
      return select(id, name, field.of, field.usual);
    case 'operations':
      return select(id, name, ['', ...operations], '');
  }
}

function select(id: string, name: string, options: readonly string[], chosen: string): Html {
  return html`<select id="${id}" name="${name}">
    ${options.map(
      (option) =>
        html`<option value="${option}" ${option === chosen ? SELECTED : null}>
          ${option === '' ? 'semua / all' : option}
        </option>`,
    )}
  </select>`;
}

const SELECTED = html`selected`;
