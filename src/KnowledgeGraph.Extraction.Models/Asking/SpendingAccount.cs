using System.Globalization;
using Microsoft.Extensions.AI;

namespace KnowledgeGraph.Extraction.Models.Asking;

/// <summary>Tokens and money of all requests of an extractor: puts the most aside before a request and counts the truth after it.</summary>
internal sealed class SpendingAccount(ChatExtractionOptions options)
{
    private const decimal Million = 1_000_000m;

    private readonly Lock _gate = new();
    private long _input;
    private long _output;
    private long _reservedInput;
    private long _reservedOutput;
    private int _requests;
    private int _hits;

    public ChatUsage Usage
    {
        get
        {
            lock (_gate)
            {
                return new ChatUsage(_requests, _hits, _input, _output, Cost(_input, _output));
            }
        }
    }

    public void Hit() => Interlocked.Increment(ref _hits);

    /// <summary>Puts a request's most aside; the reason if it does not fit.</summary>
    public string? Reserve(Reservation request)
    {
        lock (_gate)
        {
            var input = _input + _reservedInput + request.Input;
            var output = _output + _reservedOutput + request.Output;
            if (options.MaxTokens is { } tokens && input + output > tokens)
            {
                return string.Create(CultureInfo.InvariantCulture, $"The budget of {tokens} tokens might be exceeded: {_input + _output} are spent, the next request may take {request.Input + request.Output}.");
            }

            if (options.MaxCost is { } most && Cost(input, output) > most)
            {
                return string.Create(CultureInfo.InvariantCulture, $"The budget of {most} might be exceeded: {Cost(_input, _output)} is spent, the next request may cost {Cost(request.Input, request.Output)}.");
            }

            _reservedInput += request.Input;
            _reservedOutput += request.Output;
            _requests++;
            return null;
        }
    }

    /// <summary>Counts what the provider says; where it says nothing, what was put aside.</summary>
    public void Settle(Reservation request, UsageDetails? usage)
    {
        lock (_gate)
        {
            Release(request);
            _input += Math.Clamp(usage?.InputTokenCount ?? request.Input, 0, int.MaxValue);
            _output += Math.Clamp(usage?.OutputTokenCount ?? request.Output, 0, int.MaxValue);
        }
    }

    /// <summary>Counts nothing: the provider refused the request.</summary>
    public void Cancel(Reservation request)
    {
        lock (_gate)
        {
            Release(request);
        }
    }

    private void Release(Reservation request)
    {
        _reservedInput -= request.Input;
        _reservedOutput -= request.Output;
    }

    private decimal Cost(long input, long output) => ((input * options.InputPrice) + (output * options.OutputPrice)) / Million;
}
