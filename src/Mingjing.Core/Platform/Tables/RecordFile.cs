namespace Mingjing.Core.Platform.Tables;

/// <summary>Reads a file to its end.</summary>
public static class RecordFile
{
    /// <summary>All rows of a reader, with the natural key applied.</summary>
    public static ReadResult<T> ReadAll<T>(RecordReader<T> reader, string fileName, KeyedRecords<T> keyed)
        where T : class
    {
        var records = new List<ReadRecord<T>>();
        var errors = new List<RowError>();
        var notices = new List<ReadNotice>();
        long rows = 0;
        long reported = 0;
        long identical = 0;
        foreach (var row in reader.Rows())
        {
            rows++;
            notices.AddRange(row.Notices);
            errors.AddRange(row.Errors);
            if (row.Record is null)
            {
                reported++;
                continue;
            }

            switch (keyed.Add(row.Line, row.Record, out var first))
            {
                case Recurrence.New:
                    records.Add(first);
                    break;
                case Recurrence.Identical:
                    identical++;
                    break;
                default:
                    reported++;
                    errors.Add(
                        Conflict(
                            reader,
                            fileName,
                            row,
                            $"与第 {first.Line} 行的{keyed.KeyName}相同而内容不同；保留第 {first.Line} 行"
                        )
                    );
                    break;
            }
        }

        errors.InsertRange(0, reader.FileErrors);
        notices.AddRange(reader.Notices);
        if (identical > 0)
        {
            var text = $"有 {identical} 行与前面的行完全相同，未重复计入";
            notices.Add(new ReadNotice(NoticeKind.IdenticalRow, fileName, 0, "", "", text));
        }

        return new ReadResult<T>(
            records,
            rows,
            reported,
            identical,
            errors,
            notices,
            reader.Layout?.Name,
            reader.Format,
            reader.Encoding
        );
    }

    private static RowError Conflict<T>(RecordReader<T> reader, string fileName, ReadRow<T> row, string rule)
        where T : class
    {
        var number = reader.Layout!.Required[0];
        var value = Masking.Of(number.Write(row.Record!), number.IsPersonal);
        return new RowError(fileName, row.Line, reader.LabelOf(number), value, rule);
    }
}
