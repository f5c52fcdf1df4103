using System.Globalization;

namespace Rapport.Structure;

/// <content>One walk over the first tokens of a paragraph.</content>
internal sealed partial class DatelineReader
{
    private ref struct Reading(string text, ReadOnlySpan<HeadToken> tokens, DatelineReader reader, bool whole)
    {
        private readonly ReadOnlySpan<HeadToken> _tokens = tokens;
        private Dateline _line;
        private int _i;
        private int _pendingDay;
        private int _placeWords;
        private bool _placeIsCapitals = true;
        private bool _otherCalendar;
        private bool _signed;
        private int _nameStart = -1;

        public readonly Dateline Result => _line;

        /// <summary>Takes the whole paragraph as a dateline.</summary>
        public bool All()
        {
            while (_i < _tokens.Length)
                if (!Part() && !Separator()) return false;
            CloseName();
            _line.End = _tokens.Length > 0 ? _tokens[^1].End : 0;
            return _line.HasDay || (_line.Publisher is not null && _placeWords <= MostPlaceWords)
                || (_placeWords is > 0 and <= 4 && _placeIsCapitals);
        }

        /// <summary>Takes a dateline from the head of a paragraph.</summary>
        public Dateline? Head(int paragraphEnd)
        {
            while (_i < _tokens.Length)
            {
                if (_i > 0 && IsDash(_i))
                {
                    CloseName();
                    bool isNext = Decides();
                    if (!isNext && !(_line.HasDay || _placeIsCapitals)) return null;
                    if (isNext) return Close(_i);
                }
                else if (_signed && !Separates(_i))
                {
                    return Decides() ? Close(_i - 1) : null;
                }

                if (Part() || Separator()) continue;
                CloseName();
                return LeadsSentence() ? _line with { IsPartOfSentence = true } : null;
            }

            return _signed && Decides() && paragraphEnd > _tokens[^1].End ? Close(_tokens.Length - 1) : null;
        }

        public DateOnly? FullDate()
        {
            while (_i < _tokens.Length && _line.Date is null)
                if (!DatePart() && !(_i > 0 && First is ',' or '.' && ++_i > 0)) return null;
            return _line.Date;
        }

        /// <summary>Where the day ends with which the words start, or −1.</summary>
        public int Day()
        {
            while (_i < _tokens.Length && !_line.HasDay)
                if (!DatePart()) return -1;
            return _line.HasDay ? _tokens[_i - 1].End : -1;
        }

        private readonly HeadToken Token => _tokens[_i];

        private readonly char First => _tokens[_i].First;

        private readonly bool IsDash(int i) => _tokens[i].First is '-' or '\u2013' or '\u2014' or '\u2015'
            && (_tokens[i].SpaceBefore || _tokens[i].End - _tokens[i].Start > 1 || _tokens[i].First != '-' || IsMark(i - 1))
            && !(_tokens[i].First == '\u2013' && !_tokens[i].SpaceBefore && i + 1 < _tokens.Length && !_tokens[i + 1].SpaceBefore && !IsMark(i - 1));

        private readonly bool IsMark(int i) => i >= 0 && !_tokens[i].IsWord;

        private readonly bool Separates(int i) => _tokens[i].First is '.' or ',' or ':' or '/' or '|' or ')' or ';' || IsDash(i);

        // Enough to be sure: a publisher with place or day, a full date, a place with its day, or a place in capitals.
        private readonly bool Decides() =>
            (_line.Publisher is not null && (_signed || _line.HasPlace || _line.HasDay))
            || _line.Date is not null
            || (_line.HasPlace && (_line.HasDay || (_placeIsCapitals && _placeWords <= MostPlaceWords)));

        private readonly Dateline Close(int last)
        {
            // ".-" and the like belong to the dateline.
            last = Behind(last);
            Dateline line = _line;
            if (line.Publisher is null && last + 1 < _tokens.Length && reader.Publisher(_tokens, last + 1, out int end) is { } name
                && end < _tokens.Length && _tokens[end].First == '.')
            {
                // "MOSCOW, May 3 - RIA Novosti."
                line.Publisher = name;
                last = end;
            }
            else if (!line.HasPlace && !line.HasDay && new Reading(text, _tokens[(last + 1)..], reader, whole: false).Head(0) is { HasPlace: true, HasDay: true } rest)
            {
                // "(ANSA) - Rome, May 3 -"
                return rest with { Publisher = line.Publisher };
            }

            return line with { End = _tokens[last].End };
        }

        private readonly int Behind(int last)
        {
            while (last + 1 < _tokens.Length && (IsDash(last + 1) || (_tokens[last + 1].First is '.' or ',' or ':' && !_tokens[last + 1].SpaceBefore))) last++;
            return last;
        }

        // "China News Service, May 26, reported that …"
        private readonly bool LeadsSentence() =>
            _line.Publisher is not null && _line.HasDay && !Token.IsCapital && _i > 0 && IsMark(_i - 1);

        private bool Part()
        {
            if (DatePart())
            {
                CloseName();
                return true;
            }

            if (reader.Publisher(_tokens, _i, out int end) is { } name && _line.Publisher is null)
            {
                bool bracketed = _i > 0 && _tokens[_i - 1].First is '(' or '/' or '[';
                CloseName();
                _line.Publisher = name;
                _i = end;
                if (bracketed && _i < _tokens.Length && _tokens[_i].First is ')' or '/' or ']') _i++;
                _signed |= bracketed || (_line.HasPlace && _line.HasDay);
                return true;
            }

            if (First == '(') return Bracket();
            if (!Token.IsWord) return false;
            bool small = !Token.IsCapital;
            if (small && !(_placeWords > 0 && Token.End - Token.Start <= 3 && _i + 1 < _tokens.Length && _tokens[_i + 1].IsCapital)) return false;
            if (_nameStart < 0) _nameStart = _i;
            _placeWords++;
            if (!small) _placeIsCapitals &= Token.IsAllCapitals || _line.HasPlace;
            _i++;
            return _placeWords <= MostPlaceWords * 2;
        }

        // A name came to its end: of a place, or of a publisher that no table knows.
        private void CloseName()
        {
            if (_nameStart < 0) return;
            int last = _i - 1;
            while (last > _nameStart && !_tokens[last].IsWord) last--;
            if (last > _nameStart && _line.Publisher is null && reader.IsPublisher(_tokens[last].Word))
                _line.Publisher = text[_tokens[_nameStart].Start.._tokens[last].End];
            else
                _line.HasPlace = true;
            _nameStart = -1;
        }

        // "(Japan)", "(Reporter Li Ming)"
        private bool Bracket()
        {
            int close = _i + 1;
            while (close < _tokens.Length && _tokens[close].First != ')' && close - _i < 16) close++;
            if (close >= _tokens.Length || _tokens[close].First != ')') return false;
            string? name = null;
            int names = 0;
            for (int i = _i + 1; i < close; i++)
            {
                if (name is null && reader.Publisher(_tokens, i, out _) is { } found) name = found;
                if (_tokens[i].IsWord && !_tokens[i].IsCapital && _tokens[i].End - _tokens[i].Start > 3) names = int.MinValue;
                if (_tokens[i].IsCapital) names++;
            }

            if (names <= 0 && name is null) return false;
            CloseName();
            _line.Publisher ??= name;
            _signed |= name is not null || (_line.Publisher is not null && _line.HasDay);
            _i = close + 1;
            return true;
        }

        private bool Separator()
        {
            bool separates = First is ',' or '.' or '/' or '|' or ':' or ';' or '-' or '\u2013' or '\u2014' or ')' or '(' or '\u2022';
            if (!separates) return false;
            bool insideName = First is '-' or '.' or '/' && !Token.SpaceBefore;
            if (!insideName) CloseName();
            if (First == ':' && !whole && !_signed) return false;
            _i++;
            return true;
        }

        private bool DatePart()
        {
            (CalendarWord kind, byte number) = reader.Word(Token);
            switch (kind)
            {
                case CalendarWord.Month when Token.IsCapital && _line.Month == 0:
                    _line.Month = number;
                    _line.Day = _pendingDay;
                    _otherCalendar = false;
                    _i++;
                    return true;
                case CalendarWord.Weekday when Token.IsCapital:
                    _i++;
                    return true;
                case CalendarWord.Other when Token.IsCapital:
                    _otherCalendar = true;
                    _pendingDay = 0;
                    _i++;
                    return true;
            }

            if (!char.IsAsciiDigit(First)) return false;
            int value = Token.Number(text);
            if (value < 0) return NumericDate();
            if (_line.Month > 0 && _line.Day == 0 && value is > 0 and <= 31) _line.Day = value;
            else if (_line.HasDay && _line.Year == 0 && value is >= 1900 and <= 2100) _line.Year = value;
            else if (_otherCalendar && _line.Month == 0) _pendingDay = value is > 0 and <= 31 ? value : 0;
            else if (_line.Month == 0 && value is > 0 and <= 31) _pendingDay = value;
            else return false;
            _i++;
            return true;
        }

        // 27.08.2020, 2020-08-27, and 27/08/2020 where it cannot be taken for another day
        private bool NumericDate()
        {
            ReadOnlySpan<char> form = text.AsSpan(Token.Start..Token.End);
            ReadOnlySpan<string> formats = ["d.M.yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "yyyy/MM/dd", "d/M/yyyy", "M/d/yyyy"];
            foreach (string format in formats)
            {
                if (!DateOnly.TryParseExact(form, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)) continue;
                bool ambiguous = format[^1] == 'y' && format.Contains('/', StringComparison.Ordinal) && date.Day <= 12 && date.Day != date.Month;
                if (ambiguous) return false;
                (_line.Year, _line.Month, _line.Day) = (date.Year, date.Month, date.Day);
                _i++;
                return true;
            }

            return false;
        }
    }
}
