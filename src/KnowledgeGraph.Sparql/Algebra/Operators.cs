namespace KnowledgeGraph.Sparql.Algebra;

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal enum AggregateFunction
{
    Count,
    Sum,
    Min,
    Max,
    Avg,
    Sample,
    GroupConcat,
}

/// <summary>The functions of SPARQL 1.1 section 17.4 with a keyword of their own, and those that 1.2 adds.</summary>
internal enum BuiltInFunction
{
    Bound,
    If,
    Coalesce,
    SameTerm,
    IsIri,
    IsBlank,
    IsLiteral,
    IsNumeric,
    Str,
    Lang,
    Datatype,
    Iri,
    BNode,
    StrDt,
    StrLang,
    Uuid,
    StrUuid,
    StrLen,
    SubStr,
    UCase,
    LCase,
    StrStarts,
    StrEnds,
    Contains,
    StrBefore,
    StrAfter,
    EncodeForUri,
    Concat,
    LangMatches,
    Regex,
    Replace,
    Abs,
    Round,
    Ceil,
    Floor,
    Rand,
    Now,
    Year,
    Month,
    Day,
    Hours,
    Minutes,
    Seconds,
    Timezone,
    Tz,
    Md5,
    Sha1,
    Sha256,
    Sha384,
    Sha512,
    Triple,
    Subject,
    Predicate,
    Object,
    IsTriple,
    LangDir,
    StrLangDir,
    HasLang,
    HasLangDir,
}
