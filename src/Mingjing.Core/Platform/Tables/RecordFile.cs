namespace Mingjing.Core.Platform.Tables;

/// <summary>Reads a file to its end.</summary>
public static class RecordFile
{
    /// <summary>All rows of a reader, with the natural key applied.</summary>
    public static ReadResult<T> ReadAll<T>(RecordReader<T> reader, string fileName, KeyedRecords<T> keyed)
        where T : class
    {
        var tally = new Tally<T>(reader, fileName, keyed);
        foreach (var row in reader.Rows())
            tally.Add(row);
        return tally.ToResult();
    }

    private sealed class Tally<T>(RecordReader<T> reader, string fileName, KeyedRecords<T> keyed)
        where T : class
    {
        private readonly List<ReadRecord<T>> _records = [];
        private readonly List<RowError> _errors = [];
        private readonly List<ReadNotice> _notices = [];
        private long _rows;
        private long _reported;
        private long _identical;

        public void Add(in ReadRow<T> row)
        {
            _rows++;
            _notices.AddRange(row.Notices);
            _errors.AddRange(row.Errors);
            if (row.Record is null)
                _reported++;
            else
                Add(row.Line, row.Record);
        }

        public ReadResult<T> ToResult()
        {
            if (_identical > 0)
            {
                var text = $"有 {_identical} 行与前面的行完全相同，未重复计入";
                _notices.Add(new ReadNotice(NoticeKind.IdenticalRow, fileName, 0, "", "", text));
            }

            return new ReadResult<T>(
                _records,
                _rows,
                _reported,
                _identical,
                [.. reader.FileErrors, .. _errors],
                [.. _notices, .. reader.Notices],
                reader.Layout?.Name,
                reader.Format,
                reader.Encoding
            );
        }

        private void Add(long line, T record)
        {
            switch (keyed.Add(line, record, out var first))
            {
                case Recurrence.New:
                    _records.Add(first);
                    break;
                case Recurrence.Identical:
                    _identical++;
                    break;
                default:
                    _reported++;
                    _errors.Add(Conflict(line, record, first.Line));
                    break;
            }
        }

        private RowError Conflict(long line, T record, long firstLine)
        {
            var number = reader.Layout!.Required[0];
            var value = Masking.Of(number.Write(record), number.IsPersonal);
            var rule = $"与第 {firstLine} 行的{keyed.KeyName}相同而内容不同；保留第 {firstLine} 行";
            return new RowError(fileName, line, reader.LabelOf(number), value, rule);
        }
    }
}
