/** Tables of facts as Parquet, for analysis by other programs. */
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnType, FactRow } from '../core/index.ts';
import type { TableWriter } from './tableWriter.ts';

/** So many rows are held in memory and written as one group: enough for readers to be quick, few enough to be small. */
const GROUP_SIZE = 5_000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema'];

type ColumnTypes = Readonly<Record<keyof FactRow, ColumnType>>;

/** A column of the file. */
interface Column {
  readonly name: string;
  readonly schema: Schema;
  cell(row: FactRow): unknown;
}

/**
 * Begins a table in a file. `value` holds numbers; dates and durations stand in `valueText` beside it. Lists are lists.
 * @param types the columns in order, handed in so that this file, loaded when it is asked for, needs nothing of core
 * @param groupSize rows of a row group
 */
export function openParquetTable(file: string, types: ColumnTypes, groupSize = GROUP_SIZE): TableWriter {
  const columns = Object.entries(types).flatMap(([name, type]) => columnsOf(name as keyof FactRow, type));
  const schema: Schema = [
    { name: 'facts', num_children: columns.length },
    ...columns.flatMap((column) => column.schema),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(file), schema });
  let waiting: FactRow[] = [];

  async function writeGroup(): Promise<void> {
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    const columnData = columns.map(({ name, cell }) => ({ name, data: rows.map(cell) }));
    await writer.write({ columnData, rowGroupSize: groupSize });
  }

  return {
    async write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length >= groupSize) await writeGroup();
      }
    },
    async close() {
      await writeGroup();
      await writer.finish();
    },
  };
}

const STRING = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const OPTIONAL = 'OPTIONAL';

function columnsOf(name: keyof FactRow, type: ColumnType): Column[] {
  const cell = (row: FactRow) => row[name];
  const only = (kind: 'number' | 'string') => (row: FactRow) => (typeof row[name] === kind ? row[name] : null);
  const text = (column: string, of: Column['cell']): Column => ({
    name: column,
    cell: of,
    schema: [{ name: column, repetition_type: OPTIONAL, ...STRING }],
  });
  switch (type) {
    case 'text':
      return [text(name, cell)];
    case 'boolean':
      return [{ name, cell, schema: [{ name, repetition_type: OPTIONAL, type: 'BOOLEAN' }] }];
    case 'integer':
      return [{ name, cell, schema: [{ name, repetition_type: 'REQUIRED', type: 'INT32' }] }];
    case 'value':
      return [
        { name, cell: only('number'), schema: [{ name, repetition_type: OPTIONAL, type: 'DOUBLE' }] },
        text(`${name}Text`, only('string')),
      ];
    case 'list':
      return [{ name, cell, schema: listSchema(name) }];
  }
}

/** A list of texts in the three levels that Parquet prescribes. */
function listSchema(name: string): Schema {
  return [
    { name, repetition_type: OPTIONAL, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: OPTIONAL, ...STRING },
  ];
}
