#!/usr/bin/perl
# A program in another language: it runs the command, reads its JSON, and counts the findings of
# each rule. It needs only Perl's own modules.
#
#   perl tally.pl PLAN [COMMAND…]      COMMAND is "itacheck" where none is given
use strict;
use warnings;
use JSON::PP ();

my ( $plan, @command ) = @ARGV;
die "usage: $0 PLAN [COMMAND…]\n" unless defined $plan;
@command = ('itacheck') unless @command;

# A list, and no shell: a file's name can hold anything.
open( my $output, '-|', @command, 'check', '--format', 'json', '--', $plan )
  or die "$command[0]: $!\n";
my $json = do { local $/; <$output> };
close $output;
my $code = $? >> 8;

# 0: nothing of weight was found; 1: something was. Both have a report. 2: the file or an option
# cannot be used, 3: an internal error; standard error has said what.
exit( $code || 3 ) if $code > 1 || $? & 127;

my $report = JSON::PP->new->utf8->decode($json);
die "schema_version $report->{schema_version} is not known\n" if $report->{schema_version} != 1;

my %count;
$count{ $_->{rule} }++ for grep { !$_->{waiver} } @{ $report->{findings} };
print "$_\t$count{$_}\n" for sort keys %count;
exit $code;
