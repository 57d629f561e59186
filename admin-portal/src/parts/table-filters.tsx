import type { CrudFilter } from '@refinedev/core';
import { Button, DatePicker, Form, Input, Select } from 'antd';
import { useEffect } from 'react';

import { useCopy } from '../copy/use-copy';
import { useMe } from './signed-in';
import { filtersOf, searchOf, type TableSearch } from './table-search';

export type FilterWords = {
  searchHint: string;
  firstDay: string;
  lastDay: string;
  /** What the states are called here; “status” unless said otherwise. */
  status?: string;
  anyStatus?: string;
  statuses: ReadonlyArray<{ value: string; label: string }>;
  /** Where a table can be asked by whom something was done, and about whom. */
  people?: { who: string; about: string; hint: string };
};

type Props = {
  words: FilterWords;
  filters: readonly CrudFilter[];
  onChange: (filters: CrudFilter[]) => void;
};

/** The first is shown; all may be typed. */
const DAY_FORMATS = ['DD/MM/YYYY', 'D/M/YYYY', 'YYYY-MM-DD'];

/** Search, status and days above a table; a choice works at once, text on Enter. */
export function TableFilters({ words, filters, onChange }: Props) {
  const t = useCopy();
  const { timeZone } = useMe();
  const [form] = Form.useForm<TableSearch>();

  // The address is the truth: a link, a reload or the menu decides what the form shows.
  useEffect(() => {
    const { q, status, firstDay, lastDay, who, about } = searchOf(filters, timeZone);
    form.setFields([
      { name: 'q', value: q },
      { name: 'who', value: who },
      { name: 'about', value: about },
      { name: 'status', value: status },
      { name: 'firstDay', value: firstDay },
      { name: 'lastDay', value: lastDay },
    ]);
  }, [form, filters, timeZone]);

  return (
    <Form<TableSearch>
      form={form}
      layout="vertical"
      role="search"
      className={words.people ? 'filters filters-with-people' : 'filters'}
      onFinish={(search) => onChange(filtersOf(search, timeZone))}
      onValuesChange={(changed) => {
        if (!['q', 'who', 'about'].some((name) => name in changed)) form.submit();
      }}
    >
      <Form.Item name="q" label={t('filters.search')} style={{ margin: 0 }}>
        <Input.Search
          allowClear
          enterButton={false}
          placeholder={words.searchHint}
          maxLength={100}
          onSearch={() => form.submit()}
        />
      </Form.Item>
      <Form.Item name="status" label={words.status ?? t('filters.status')} style={{ margin: 0 }}>
        <Select
          allowClear
          placeholder={words.anyStatus ?? t('filters.anyStatus')}
          options={[...words.statuses]}
        />
      </Form.Item>
      <Form.Item name="firstDay" label={words.firstDay} style={{ margin: 0 }}>
        <DatePicker style={{ width: '100%' }} format={DAY_FORMATS} />
      </Form.Item>
      <Form.Item name="lastDay" label={words.lastDay} style={{ margin: 0 }}>
        <DatePicker style={{ width: '100%' }} format={DAY_FORMATS} />
      </Form.Item>
      {words.people && <PeopleFilters {...words.people} onSearch={() => form.submit()} />}
      {filters.length > 0 && <Button onClick={() => onChange([])}>{t('filters.clear')}</Button>}
    </Form>
  );
}

type PeopleProps = NonNullable<FilterWords['people']> & { onSearch: () => void };

function PeopleFilters({ who, about, hint, onSearch }: PeopleProps) {
  return (
    <>
      {(['who', 'about'] as const).map((name) => (
        <Form.Item key={name} name={name} label={{ who, about }[name]} style={{ margin: 0 }}>
          <Input.Search
            allowClear
            enterButton={false}
            placeholder={hint}
            maxLength={100}
            onSearch={onSearch}
          />
        </Form.Item>
      ))}
    </>
  );
}
