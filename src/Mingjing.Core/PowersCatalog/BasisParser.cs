using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 依据解析: reads the citations out of a basis as a department wrote it, left to right. What it cannot recognize it keeps as
/// an unknown law; it never guesses one from a part of a name.
/// </summary>
internal sealed class BasisParser(InstrumentNames names)
{
    public IReadOnlyList<BasisCitation> Parse(string basis)
    {
        var rounded = string.Create(
            basis.Length,
            basis,
            static (target, source) =>
            {
                for (var i = 0; i < target.Length; i++)
                    target[i] = InstrumentNames.Round(source[i]);
            }
        );
        var run = new Run(basis, rounded, names);
        while (run.Position < basis.Length)
            run.Step();
        return run.Finish();
    }

    /// <summary>The law to which the next articles belong.</summary>
    private sealed record Mention(int Start, int End, string Name, InstrumentMatch? Law);

    /// <param name="written">The basis as written, for what is quoted of it.</param>
    /// <param name="text">The same with round brackets, position by position, for what is matched.</param>
    /// <param name="names">The known names.</param>
    private sealed class Run(string written, string text, InstrumentNames names)
    {
        private readonly List<BasisCitation> _citations = [];
        private Mention? _law;
        private bool _cited;
        private int _consumed;

        public int Position { get; private set; }

        public void Step()
        {
            if (text[Position] == '《' && BasisGrammar.EndOfTitle(text, Position) is { } end)
                TakeTitle(end);
            else if (text[Position] == '第' && BasisGrammar.ReadArticle(text, Position) is { } article)
                TakeArticle(article);
            else if (BasisGrammar.ReadSection(text, Position) is { } section && IsOfPolicyPaper())
                Cite(section);
            else
                Position++;
        }

        public IReadOnlyList<BasisCitation> Finish()
        {
            LeaveLaw();
            if (_citations.Count == 0 && names.Find(text) is { } law)
                _citations.Add(new BasisCitation(written.Trim(), written.Trim(), law, null));
            return _citations;
        }

        /// <summary>（六） is an article only of a policy paper: of the one before, or of one named just before it.</summary>
        private bool IsOfPolicyPaper()
        {
            var gap = text.AsSpan(_consumed, Position - _consumed).TrimEnd();
            if (gap.IsWhiteSpace())
                return _law?.Law?.Instrument.ArticleStyle == ArticleStyle.Section;
            if (names.AtEndOf(gap, out var start) is not { ArticleStyle: ArticleStyle.Section } paper)
                return false;
            LeaveLaw();
            Enter(
                new Mention(
                    _consumed + start,
                    Position,
                    written[(_consumed + start)..(_consumed + gap.Length)],
                    InstrumentNames.Match(paper, null)
                )
            );
            return true;
        }

        private void TakeTitle(int end)
        {
            LeaveLaw();
            var title = written[(Position + 1)..(end - 1)];
            var next = BasisGrammar.EndOfRemark(text, end) ?? end;
            if (BasisGrammar.IsSectionNumber(text.AsSpan(end, next - end)))
                next = end;
            Enter(new Mention(Position, next, title, names.Find(text[Position..next]) ?? names.Find(title)));
            Position = _consumed = next;
        }

        private void TakeArticle(ArticleReading article)
        {
            var gap = text.AsSpan(_consumed, Position - _consumed);
            if (NamedIn(gap) is { } named)
            {
                LeaveLaw();
                Enter(named);
            }

            Cite(article);
        }

        /// <summary>The law named in the words before an article; null where they carry on with the law before.</summary>
        private Mention? NamedIn(ReadOnlySpan<char> gap)
        {
            var name = gap.TrimEnd();
            var mark = default(string);
            if (
                BasisGrammar.StartOfRemark(name) is { } remark
                && InstrumentNames.YearOf(name[remark..].ToString()) is not null
            )
            {
                mark = name[(remark + 1)..^1].ToString();
                name = name[..remark].TrimEnd();
            }

            if (names.AtEndOf(name, out var start) is { } instrument)
                return new Mention(
                    _consumed + start,
                    Position,
                    written[(_consumed + start)..(_consumed + name.Length)],
                    InstrumentNames.Match(instrument, mark)
                );
            return BasisGrammar.UnknownLawAtEndOf(name) is { } unknown
                ? new Mention(
                    _consumed + unknown,
                    Position,
                    written[(_consumed + unknown)..(_consumed + name.Length)],
                    null
                )
                : null;
        }

        private void Cite(ArticleReading article)
        {
            var start = _cited || _law is null ? Position : _law.Start;
            _citations.Add(
                new BasisCitation(
                    written[start..article.End],
                    _law?.Name ?? "",
                    _law?.Law,
                    _law?.Law is { } law && article.IsPlain
                        ? new LawArticle(law.Instrument.Id, article.Article, article.Paragraph, article.Item)
                        : null
                )
            );
            _cited = true;
            Position = _consumed = article.End;
        }

        private void Enter(Mention law)
        {
            _law = law;
            _cited = false;
        }

        /// <summary>A law named in book marks without an article is a citation too.</summary>
        private void LeaveLaw()
        {
            if (_law is { } law && !_cited)
                _citations.Add(new BasisCitation(written[law.Start..law.End], law.Name, law.Law, null));
            _law = null;
        }
    }
}
