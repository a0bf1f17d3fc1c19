extension BashCompletionScript {
  /// The functions that read the line and offer words, with `_PROGRAM` for the function of the program.
  ///
  /// bash cuts words also at the characters of `COMP_WORDBREAKS`, so that `--set stage=won` comes as four words, and
  /// replaces only the last of them.
  static let reading = #"""
    # The text that a word stands for, without its quotes; where one is still open, also the text before it. A substitution
    # makes it code.
    _PROGRAM_unquote() {
      local raw=$1 character index
      text='' quote='' before='' isCode=''
      for ((index = 0; index < ${#raw}; index++)); do
        character=${raw:index:1}
        if [[ -n $quote && $character == "$quote" ]]; then
          quote=''
        elif [[ $quote != "'" && $character == '\' ]]; then
          ((++index))
          text+=${raw:index:1}
        elif [[ -z $quote && $character == [\'\"] ]]; then
          quote=$character before=$text
        else
          if [[ $quote != "'" && (${raw:index:2} == '$'[\(\{] || $character == '`') ]]; then isCode=1; fi
          text+=$character
        fi
      done
    }

    # Puts together what bash has cut, up to the cursor: the `words` before the `current` one, and what of that is `kept`.
    _PROGRAM_words() {
      local line=${COMP_LINE:0:COMP_POINT} segment='' head='' raw=() index blank before text target=''
      for ((index = 0; index <= COMP_CWORD; index++)); do
        segment=${COMP_WORDS[index]}
        blank=${line%%[![:space:]]*}
        line=${line#"$blank"}
        if [[ -n $COMP_LINE && $index == "$COMP_CWORD" && $segment == "$line"* ]]; then segment=$line; fi
        if [[ $index == 0 || -n $blank || ${line:0:${#segment}} != "$segment" ]]; then
          raw+=("$segment") head=''
        else
          head=${raw[${#raw[@]} - 1]}
          raw[${#raw[@]} - 1]+=$segment
        fi
        line=${line#"$segment"}
      done
      # A separator of its own is kept: what is replaced is the text behind it, which is empty. Only the at sign, which bash
      # takes for the beginning of the name of a machine, is replaced too.
      if [[ $segment == [=:] ]]; then head+=$segment; fi
      head=${head%@}
      words=()
      for ((index = 0; index < ${#raw[@]}; index++)); do
        segment=${raw[index]}
        if [[ -n $target || $segment =~ ^[0-9]*\&?[\<\>] ]]; then
          # A redirection and its file are no arguments.
          if ((index == ${#raw[@]} - 1)); then isRedirection=1; fi
          if [[ -z $target && $segment =~ [\<\>\&]$ ]]; then target=1; else target=''; fi
        elif ((index < ${#raw[@]} - 1)); then
          _PROGRAM_unquote "$segment"
          words+=("$text")
        fi
      done
      _PROGRAM_unquote "$head"
      kept=$text
      _PROGRAM_unquote "$segment"
      current=$text
      if [[ -n $quote ]]; then kept=$before; fi
    }

    # Offers the words that begin as the current one does, quoted as the line needs it.
    _PROGRAM_offer() {
      local word
      for word in "$@"; do
        word=$option$word
        [[ $word == "$current"* ]] || continue
        word=${word:${#kept}}
        case $quote in
          "'") word=${word//\'/\'\\\'\'} ;;
          '"')
            # Between double quotes nothing keeps bash from taking an exclamation mark for history.
            [[ $word != *'!'* ]] || continue
            word=${word//\\/\\\\} word=${word//\"/\\\"} word=${word//\$/\\\$} word=${word//\`/\\\`}
            ;;
          *)
            [[ $word != *[^[:alnum:]_./:=@%+,-]* ]] || printf -v word %q "$word"
            ;;
        esac
        # readline takes a quote at the end of a word for the one that closes it.
        if [[ -n $quote && $word == *"$quote" ]]; then word+=$quote; fi
        COMPREPLY+=("$word")
      done
    }

    # Offers folders, and files with one of the given extensions, or with any; bash quotes them.
    _PROGRAM_paths() {
      local path extension
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do
        if [[ $kind != directory && $# -gt 0 && ! -d ${path/#'~/'/"$HOME/"} ]]; then
          for extension in "$@" ''; do
            [[ $path != *".$extension" ]] || break
          done
          [[ -n $extension ]] || continue
        fi
        path=$option$path
        COMPREPLY+=("${path:${#kept}}")
      done < <(compgen "$([[ $kind == directory ]] && echo -d || echo -f)" -- "${current:${#option}}")
    }

    # Asks the program for words, one on a line.
    _PROGRAM_ask() {
      local program=${words[0]/#'~/'/"$HOME/"} names value=${current:${#option}}
      read -ra names <<<"$path"
      type -P -- "$program" >/dev/null || program=${names[0]}
      "$program" ---completion "${names[@]:1}" -- "$label" "${#words[@]}" "${#value}" "${words[@]}" "$value" 2>/dev/null
    }

    # Offers what the value of an option or argument can be.
    _PROGRAM_values() {
      case $kind in
        list) _PROGRAM_offer "${list[@]}" ;;
        file | directory) _PROGRAM_paths "${list[@]}" ;;
        shell) mapfile -t list < <(eval "$label" 2>/dev/null) && _PROGRAM_offer "${list[@]}" ;;
        custom) mapfile -t list < <(_PROGRAM_ask) && _PROGRAM_offer "${list[@]}" ;;
      esac
      # Words that end in an equal sign go on.
      local word
      for word in "${COMPREPLY[@]}"; do
        [[ $word == *= ]] || return
      done
      compopt -o nospace 2>/dev/null
    }

    _PROGRAM() {
      local words current kept quote isCode isRedirection='' path='' subcommands=() options=() kind='' label='' list=()
      local word option='' position=0 hasEnded=''
      COMPREPLY=()
      _PROGRAM_words
      # What stands in a substitution is run, and no place for the words of others.
      if [[ -n $isCode ]]; then return; fi
      if [[ -n $isRedirection ]]; then
        if [[ $current =~ ^[0-9]*\&?[\<\>]+\&? ]]; then option=$BASH_REMATCH; fi
        _PROGRAM_paths
        return
      fi
      _PROGRAM_command NAME
      for word in "${words[@]:1}"; do
        if [[ -n $option ]]; then
          option=''
        elif [[ -n $hasEnded ]]; then
          ((++position))
        elif [[ $word == -- ]]; then
          hasEnded=1
        elif [[ $word == -?* ]]; then
          if _PROGRAM_value "$path|$word"; then option=$word; fi
        elif _PROGRAM_command "$path $word"; then
          position=0
        else
          ((++position))
        fi
      done
      if [[ -n $option ]]; then
        _PROGRAM_value "$path|$option"
        option=''
        _PROGRAM_values
      elif [[ -z $hasEnded && $current == --*=* ]]; then
        option=${current%%=*}=
        if _PROGRAM_value "$path|${option%=}"; then _PROGRAM_values; fi
      elif [[ -z $hasEnded && $current == -* ]]; then
        _PROGRAM_offer "${options[@]}"
      else
        if ((position == 0)); then _PROGRAM_offer "${subcommands[@]}"; fi
        if _PROGRAM_value "$path|positional@$position"; then _PROGRAM_values; fi
      fi
    }

    """#
}
